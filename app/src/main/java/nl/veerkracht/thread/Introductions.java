package nl.veerkracht.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.signal.SignalContact;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** After a confirmed link, those who gave the signals learn of each other as people to call: name, organisation, how to reach. Never content. */
@Component
class Introductions {

    private final IntroductionStore store;
    private final QuestionStore questions;
    private final ThreadNeeds needs;
    private final Signals signals;
    private final HouseRights house;
    private final Audit audit;

    Introductions(
            IntroductionStore store,
            QuestionStore questions,
            ThreadNeeds needs,
            Signals signals,
            HouseRights house,
            Audit audit) {
        this.store = store;
        this.questions = questions;
        this.needs = needs;
        this.signals = signals;
        this.house = house;
        this.audit = audit;
    }

    /**
     * Somebody to call.
     *
     * @param spoken whether the reader said she spoke with this person
     */
    record ToCall(SignalContact contact, boolean spoken) {}

    /** The people to call about one of the reader's signals. */
    record OfSignal(IntroductionStore.Own own, List<ToCall> people) {
        OfSignal {
            people = List.copyOf(people);
        }
    }

    /** A page of the reader's signals that stand with others. */
    record Page(List<OfSignal> signals, @Nullable String next) {
        Page {
            signals = List.copyOf(signals);
        }
    }

    @Transactional
    Page page(@Nullable String after, int limit) {
        Actor.Person reader = reader();
        ProposalCursor cursor = ProposalCursor.of(after);
        List<IntroductionStore.Own> own = new ArrayList<>(store.own(reader.id(), cursor, limit + 1));
        IntroductionStore.Own last = own.size() > limit ? own.get(limit - 1) : null;
        own.subList(Math.min(limit, own.size()), own.size()).clear();
        if (cursor == null) {
            own.addAll(store.unkept(reader.inOrganisation().value(), limit));
        }
        return new Page(
                introduced(own),
                last == null
                        ? null
                        : new ProposalCursor(last.receivedAt(), last.signal().value()).opaque());
    }

    private List<OfSignal> introduced(List<IntroductionStore.Own> own) {
        Map<ThreadId, List<SignalId>> members =
                store.members(own.stream().map(IntroductionStore.Own::thread).toList()).stream()
                        .collect(Collectors.groupingBy(
                                IntroductionStore.Member::thread,
                                Collectors.mapping(IntroductionStore.Member::signal, Collectors.toList())));
        List<SignalId> mine = own.stream().map(IntroductionStore.Own::signal).toList();
        List<SignalId> others = members.values().stream()
                .flatMap(List::stream)
                .filter(signal -> !mine.contains(signal))
                .toList();
        Map<SignalId, ToCall> people = toCall(others, true);
        return own.stream()
                .map(one -> new OfSignal(
                        one,
                        members.getOrDefault(one.thread(), List.of()).stream()
                                .map(people::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .filter(one -> !one.people().isEmpty())
                .toList();
    }

    /**
     * The people to call behind these signals, as far as the reader may know them. Writes the look.
     *
     * @param introduced whether the reader gave a signal herself: only then she notes with whom she spoke
     */
    Map<SignalId, ToCall> toCall(List<SignalId> others, boolean introduced) {
        Map<SignalId, SignalContact> contacts = signals.contacts(others);
        if (contacts.isEmpty()) {
            return Map.of();
        }
        audit.look(
                "signal.contact",
                contacts.keySet().stream().map(SignalId::value).sorted().toList());
        List<SignalId> spoken = introduced && Acting.current() instanceof Actor.Person person
                ? store.spoken(contacts.keySet()).stream()
                        .filter(one -> one.account().equals(person.id()))
                        .map(IntroductionStore.Spoken::signal)
                        .toList()
                : List.of();
        return contacts.values().stream()
                .sorted(Comparator.comparing(SignalContact::organisationName))
                .collect(Collectors.toMap(
                        SignalContact::id,
                        contact -> new ToCall(contact, spoken.contains(contact.id())),
                        (a, b) -> a,
                        java.util.LinkedHashMap::new));
    }

    @Transactional
    void spoke(SignalId with) {
        Actor.Person reader = reader();
        if (signals.contacts(List.of(with)).isEmpty()) {
            throw Refused.notShown();
        }
        store.speak(reader.id(), with);
        audit.change("thread.spoken", with.value(), Map.of());
        house.run("thread.spoken", () -> needs.spoke(with));
    }

    @Transactional
    Question question(UUID id) {
        reader();
        Question question = questions.find(id).orElseThrow(Refused::notShown);
        audit.look("thread.question", question.signal().value());
        return question;
    }

    @Transactional
    boolean answer(UUID id, String answer) {
        Actor.Person reader = reader();
        Question question = questions.find(id).orElseThrow(Refused::notShown);
        boolean first = questions.answer(question, reader.id(), answer);
        if (first) {
            audit.change("thread.answer", question.signal().value(), Map.of());
            house.run("thread.answer", () -> needs.answer(question));
        }
        return first;
    }

    private static Actor.Person reader() {
        if (Acting.current() instanceof Actor.Person person && person.is(Role.SIGNALLER)) {
            return person;
        }
        throw Refused.notShown();
    }
}
