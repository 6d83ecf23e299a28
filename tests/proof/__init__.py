"""The isolation proof: nobody's row reaches anybody else. `make proof`; result in docs/isolation.md."""
