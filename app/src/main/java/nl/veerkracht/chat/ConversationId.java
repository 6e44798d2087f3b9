package nl.veerkracht.chat;

import java.util.UUID;

/** A conversation. Drawn by who opens it. */
public record ConversationId(UUID value) {}
