package nl.veerkracht.questionnaire;

/** Under this condition an item need not be answered; the text says so, and why. It may still be answered. */
public record Waiver(Condition when, Text text) {}
