package nl.veerkracht.helpline;

import java.util.List;
import java.util.Map;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.chat.Conversation;
import nl.veerkracht.chat.Message;
import nl.veerkracht.chat.WrappedKey;

/**
 * A conversation as its helper's browser needs it to open it. Everything in it is sealed.
 *
 * @param keys the conversation's key, for each version of the team's key it was wrapped for
 * @param authors who wrote the notes
 * @param notesKeys the key of its notes in the same way, none before the first note
 */
public record Talk(
        Conversation conversation,
        List<WrappedKey> keys,
        List<Message> messages,
        List<Note> notes,
        Map<AccountId, Colleague> authors,
        List<NotesKey> notesKeys,
        List<Agreed> agreed) {
    public Talk {
        keys = List.copyOf(keys);
        messages = List.copyOf(messages);
        notes = List.copyOf(notes);
        authors = Map.copyOf(authors);
        notesKeys = List.copyOf(notesKeys);
        agreed = List.copyOf(agreed);
    }
}
