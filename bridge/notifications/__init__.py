"""Mail that Hausdraht sends by itself."""
