"""Field forms: the doorway to pyxform. Surveys as XLSForm, filled on a phone by ODK Collect or in any browser."""
