package nl.veerkracht.questionnaire;

import java.util.Optional;

/** One answer that can be chosen. */
public record Option(String id, Text label, Optional<Text> hint) {}
