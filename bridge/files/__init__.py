"""Photos and videos: copies for looking at, without where they were taken."""
