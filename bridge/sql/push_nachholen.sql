select intern.push_nachholen()
