package nl.veerkracht.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;

/**
 * What a helper sees of a conversation from outside. Moments are to the minute.
 *
 * @param language of her page, such as {@code nl}
 * @param plain she wrote or read without JavaScript: the server sealed or opened it, and could read along for the length of a request
 * @param unanswered her last message has no answer yet
 * @param waitingSince of an unanswered conversation since when, of another when it was answered last
 * @param helper who holds it, or held it when it was closed
 * @param seq of the last message
 * @param wipedOn when it is wiped if nobody writes before
 * @param turn what orders a list: since when it waits, earlier by the head start of who wants somebody soon and of who was answered before
 */
public record Conversation(
        ConversationId id,
        ConversationState state,
        Urgency urgency,
        String language,
        boolean plain,
        boolean unanswered,
        Instant waitingSince,
        Instant lastAt,
        Optional<AccountId> helper,
        Optional<OrganisationId> organisation,
        int seq,
        LocalDate wipedOn,
        Instant turn) {}
