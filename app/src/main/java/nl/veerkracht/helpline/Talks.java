package nl.veerkracht.helpline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.chat.Conversation;
import nl.veerkracht.chat.ConversationId;
import nl.veerkracht.chat.ConversationPage;
import nl.veerkracht.chat.ConversationState;
import nl.veerkracht.chat.Conversations;
import nl.veerkracht.chat.OpeningHours;
import nl.veerkracht.chat.Shelf;
import nl.veerkracht.chat.TeamKeys;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.web.Option;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conversations as helpers work with them, and what they keep beside them. */
@Component
class Talks {

    static final String REMINDER = "helpline.reminder";

    private static final int PAGE = 20;
    private static final int FEW = 9;
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Conversations conversations;
    private final TeamKeys teamKeys;
    private final OpeningHours hours;
    private final NoteStore notes;
    private final ReminderStore reminders;
    private final AgreedStore agreed;
    private final Keyring keyring;
    private final Colleagues colleagues;
    private final Attention attention;
    private final HelplineLog log;

    Talks(
            Conversations conversations,
            TeamKeys teamKeys,
            OpeningHours hours,
            NoteStore notes,
            ReminderStore reminders,
            AgreedStore agreed,
            Keyring keyring,
            Colleagues colleagues,
            Attention attention,
            HelplineLog log) {
        this.conversations = conversations;
        this.teamKeys = teamKeys;
        this.hours = hours;
        this.notes = notes;
        this.reminders = reminders;
        this.agreed = agreed;
        this.keyring = keyring;
        this.colleagues = colleagues;
        this.attention = attention;
        this.log = log;
    }

    QueuePage queue(Actor.Person me, KeyState keys, @Nullable String after) {
        ConversationPage waiting = conversations.queue(Shelf.WAITING, after, PAGE);
        return new QueuePage(
                lines(mine()),
                lines(waiting.conversations()),
                waiting.next().orElse(null),
                named(me, conversations.queue(Shelf.COLLEAGUES, null, PAGE).conversations()),
                lines(conversations.queue(Shelf.CLOSED, null, FEW).conversations()),
                hours.openUntil().orElse(null),
                hours.opensAt().orElse(null),
                keys.own() == null,
                !keys.hasNewest(),
                keys.changeWanted());
    }

    List<Conversation> mine() {
        return conversations.queue(Shelf.MINE, null, PAGE).conversations();
    }

    List<TalkLine> waiting() {
        return lines(conversations.queue(Shelf.WAITING, null, FEW).conversations());
    }

    static List<TalkLine> lines(List<Conversation> found) {
        return found.stream().map(TalkLine::new).toList();
    }

    /** A colleague of one's own organisation can be relieved. */
    private List<TalkLine> named(Actor.Person me, List<Conversation> found) {
        Map<AccountId, Colleague> people = colleagues.of(
                found.stream().flatMap(one -> one.helper().stream()).collect(Collectors.toSet()));
        return found.stream()
                .map(one -> new TalkLine(
                        one,
                        one.helper().map(people::get).map(Colleague::name).orElse(null),
                        one.organisation().equals(Optional.of(me.inOrganisation()))))
                .toList();
    }

    TalkPage page(Actor.Person me, ConversationId id) {
        Conversation found = held(me, id);
        List<Option> others = keyring.team().stream()
                .filter(colleague -> !colleague.id().equals(me.id()))
                .map(colleague -> new Option(
                        colleague.id().value().toString(), colleague.name() + ", " + colleague.organisation()))
                .toList();
        return new TalkPage(
                new TalkLine(found),
                lines(mine()),
                found.state() == ConversationState.TAKEN,
                others,
                reminders.of(id.value(), me.id()).orElse(null));
    }

    Talk talk(Actor.Person me, ConversationId id, int after) {
        Conversation found = held(me, id);
        DataKey sealing = sealing(id);
        List<Note> written = notes.of(id.value(), sealing);
        log.look("helpline.talk", id.value());
        return new Talk(
                found,
                conversations.wrappedKeys(id),
                conversations.read(id, after),
                written,
                colleagues.of(written.stream().map(Note::author).collect(Collectors.toSet())),
                notes.keys(id.value(), sealing),
                agreed.of(id.value()));
    }

    List<NotesKey> makeNotesKey(Actor.Person me, ConversationId id, NotesKey key) {
        held(me, id);
        DataKey sealing = sealing(id);
        boolean newest =
                teamKeys.newest().map(team -> team.version() == key.version()).orElse(false);
        if (!newest) {
            throw new Refused("helpline.keys.meanwhile");
        }
        notes.make(id.value(), sealing, key);
        log.change("helpline.notes-key", id.value(), Map.of("version", String.valueOf(key.version())));
        return notes.keys(id.value(), sealing);
    }

    Note note(Actor.Person me, ConversationId id, UUID note, String sealed) {
        held(me, id);
        Note written = new Note(note, me.id(), sealed, log.minute());
        notes.add(id.value(), sealing(id), written);
        log.change("helpline.note", id.value(), Map.of());
        return written;
    }

    void remind(Actor.Person me, ConversationId id, LocalDate day) {
        held(me, id);
        if (day.isBefore(LocalDate.ofInstant(log.minute(), HERE))) {
            throw new Refused("helpline.refused.day");
        }
        reminders.set(id.value(), me.id(), day);
        boolean today = day.equals(LocalDate.ofInstant(log.minute(), HERE));
        attention.ask(
                REMINDER,
                today ? Urgency.TODAY : Urgency.SOON,
                Audience.person(me.id()),
                id.value(),
                id.value(),
                day.plusDays(1).atStartOfDay(HERE).toInstant());
        log.change("helpline.remind", id.value(), Map.of("day", day.toString()));
    }

    void endReminder(Actor.Person me, ConversationId id) {
        reminders.end(id.value(), me.id());
        attention.settle(REMINDER, id.value(), Audience.person(me.id()));
        log.change("helpline.remind-end", id.value(), Map.of());
    }

    /** What somebody held who is no helper any more waits for a colleague again, and reminds nobody. */
    void left(AccountId account) {
        conversations.leave(account).forEach(id -> attention.settle(REMINDER, id.value(), Audience.person(account)));
    }

    /** The helper's own conversation; others read nothing of it. */
    Conversation held(Actor.Person me, ConversationId id) {
        return conversations
                .find(id)
                .filter(one -> one.helper().equals(Optional.of(me.id())))
                .orElseThrow(Refused::notShown);
    }

    private DataKey sealing(ConversationId id) {
        return Objects.requireNonNull(conversations.key(id));
    }
}
