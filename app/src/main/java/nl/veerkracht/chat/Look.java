package nl.veerkracht.chat;

import java.util.List;
import java.util.Optional;
import nl.veerkracht.actor.AccountId;

/**
 * A conversation as a stream finds it when it wakes.
 *
 * @param plain this server sealed or opened some of it
 * @param helper who holds it
 * @param key the team's newest key
 * @param messages after the last one the stream has told
 */
record Look(ConversationState state, boolean plain, Optional<AccountId> helper, TeamKey key, List<Message> messages) {}
