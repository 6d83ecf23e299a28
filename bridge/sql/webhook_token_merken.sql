select intern.webhook_token_merken(%(token)s, %(sha256)s) as neu_oder_gleich
