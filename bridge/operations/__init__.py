"""Running an installation: cluster, secrets, generated configuration, supervision, deployment.

Used by operators' commands only; the services themselves import nothing from here but
`readiness`.
"""
