package nl.veerkracht.chat;

import java.util.List;
import java.util.Optional;
import nl.veerkracht.actor.AccountId;

/**
 * A conversation as a stream finds it when it wakes.
 *
 * @param helper who holds it
 * @param key the team's newest key
 * @param messages after the last one the stream has told
 */
record Look(ConversationState state, Optional<AccountId> helper, TeamKey key, List<Message> messages) {}
