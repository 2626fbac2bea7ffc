"""The kernel: pure Python that every context may use. It imports no framework and knows no country."""
