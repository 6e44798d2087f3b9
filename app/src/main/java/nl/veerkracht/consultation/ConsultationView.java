package nl.veerkracht.consultation;

import java.util.List;
import java.util.Map;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.actor.AccountId;

/**
 * A consultation with its words.
 *
 * @param people those who talk, by id
 * @param mayAnswer the reader is the specialist and it waits for her
 * @param mayAskOn the reader asked, and it was answered
 */
public record ConsultationView(
        Consultation consultation,
        List<Message> messages,
        Map<AccountId, Colleague> people,
        boolean mayAnswer,
        boolean mayAskOn,
        boolean mayClose) {
    public ConsultationView {
        messages = List.copyOf(messages);
        people = Map.copyOf(people);
    }
}
