"""Help inside the window: what each part is, a tour over a case, the verdict scale with its meanings."""
