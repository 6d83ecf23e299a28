select audit.versiegeln()
