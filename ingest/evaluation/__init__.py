"""How an annotation is compared with its gold: definitions, scores and the errors behind them."""
