package nl.veerkracht.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.sharing.Sharing;
import nl.veerkracht.sharing.What;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalIdentity;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.thread.SignalThread;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.thread.Threads;
import nl.veerkracht.vault.Vault;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The face of the room: a question to a specialist, her answer, and asking on. */
@Component
public class Consultations {

    static final String QUESTION = "consultation.question";
    static final String ANSWER = "consultation.answer";

    private final ConsultationStore store;
    private final HandingOver handing;
    private final Threads threads;
    private final Signals signals;
    private final Sharing sharing;
    private final Colleagues colleagues;
    private final Attention attention;
    private final Audit audit;
    private final Vault vault;
    private final WorkingHours hours;
    private final Duration within;
    private final Clock clock;

    Consultations(
            ConsultationStore store,
            HandingOver handing,
            Threads threads,
            Signals signals,
            Sharing sharing,
            Colleagues colleagues,
            Attention attention,
            Audit audit,
            Vault vault,
            ConsultationTerms terms,
            Clock clock) {
        this.store = store;
        this.handing = handing;
        this.threads = threads;
        this.signals = signals;
        this.sharing = sharing;
        this.colleagues = colleagues;
        this.attention = attention;
        this.audit = audit;
        this.vault = vault;
        this.hours = terms.workingHours();
        this.within = terms.within();
        this.clock = clock;
    }

    /**
     * Who: weighers, coordinators and signallers who may see the thread. Asks a specialist about it, without names, or with what the asker shared with
     * her.
     *
     * @param words 1 to 8000 characters
     */
    @Transactional
    public Asked ask(ThreadId thread, AccountId specialist, String words) {
        Actor.Person asker = asker();
        SignalThread about = threads.find(thread).orElseThrow(Refused::notShown);
        if (!colleagues.rolesOf(specialist).contains(Role.SPECIALIST)) {
            return new Asked.NoSpecialist();
        }
        boolean shared = shared(about, specialist);
        List<String> names = shared ? List.of() : NamesInside.of(words, known(about));
        if (!names.isEmpty()) {
            return new Asked.NamesInside(names);
        }
        Consultation fresh = fresh(about.id(), asker, specialist, shared);
        store.add(fresh, asker.inOrganisation());
        store.say(fresh, asker.id(), "question", words, fresh.askedAt());
        waitForAnswer(fresh);
        change("consultation.ask", fresh, Map.of("share", String.valueOf(shared)));
        return new Asked.Now(fresh.id());
    }

    private Consultation fresh(ThreadId thread, Actor.Person asker, AccountId specialist, boolean shared) {
        Instant now = clock.instant();
        return new Consultation(
                new ConsultationId(UUID.randomUUID()),
                thread,
                asker.id(),
                specialist,
                shared,
                ConsultationState.ASKED,
                now,
                hours.after(now, within),
                null,
                vault.create().id());
    }

    private boolean shared(SignalThread about, AccountId specialist) {
        Colleague colleague = colleagues.of(specialist).orElseThrow(Refused::notShown);
        return sharing.sharedByMe(
                about.members().stream().map(SignalId::value).toList(),
                What.IDENTITY,
                List.of(specialist.value(), colleague.organisationId().value()));
    }

    private List<About> known(SignalThread about) {
        return signals.identities(about.members()).values().stream()
                .map(SignalIdentity::about)
                .toList();
    }

    private void waitForAnswer(Consultation consultation) {
        attention.ask(
                QUESTION,
                Urgency.SOON,
                Audience.person(consultation.specialist()),
                consultation.id().value(),
                null,
                consultation.due());
    }

    /** Who: the specialist it was asked of. False when it was answered or closed meanwhile; nothing is kept then. */
    @Transactional
    public boolean answer(ConsultationId id, String words) {
        Consultation consultation = of(id);
        require(isMe(consultation.specialist()));
        if (!consultation.state().mayBeAnswered() || !store.move(consultation, ConsultationState.ANSWERED, now())) {
            return false;
        }
        store.say(consultation, consultation.specialist(), "answer", words, now());
        attention.settle(QUESTION, id.value());
        attention.ask(ANSWER, Urgency.SOON, Audience.person(consultation.askedBy()), id.value(), null, null);
        change("consultation.answer", consultation, Map.of());
        return true;
    }

    /** Who: who asked, while she may see the thread. Asks on after an answer; the names rule holds again. */
    @Transactional
    public Asked askOn(ConsultationId id, String words) {
        Consultation consultation = of(id);
        require(isMe(consultation.askedBy()));
        SignalThread about = threads.find(consultation.thread()).orElseThrow(Refused::notShown);
        List<String> names = consultation.withShare() ? List.of() : NamesInside.of(words, known(about));
        if (!names.isEmpty()) {
            return new Asked.NamesInside(names);
        }
        if (!consultation.state().mayBeAskedOn() || !store.move(consultation, ConsultationState.ASKED, now())) {
            throw new Refused("consultation.refused.meanwhile");
        }
        store.say(consultation, consultation.askedBy(), "follow_up", words, now());
        attention.settle(ANSWER, id.value());
        attention.ask(
                QUESTION,
                Urgency.SOON,
                Audience.person(consultation.specialist()),
                id.value(),
                null,
                hours.after(now(), within));
        change("consultation.ask-on", consultation, Map.of());
        return new Asked.Now(id);
    }

    /** Who: who asked. It is done; nobody waits any more. */
    @Transactional
    public void close(ConsultationId id) {
        Consultation consultation = of(id);
        require(isMe(consultation.askedBy()));
        if (consultation.state().mayBeClosed() && store.move(consultation, ConsultationState.CLOSED, now())) {
            attention.settle(QUESTION, id.value());
            attention.settle(ANSWER, id.value());
            change("consultation.close", consultation, Map.of());
        }
    }

    /** Who: who asked, the specialist, the thread's team as far as it sees weighings, and the house. Audited; for who asked, an answer counts as read. */
    @Transactional
    public ConsultationView read(ConsultationId id) {
        Consultation consultation = of(id);
        audit.look("consultation.read", id.value(), consultation.thread().value());
        boolean mine = isMe(consultation.askedBy());
        if (mine) {
            attention.settle(ANSWER, id.value());
            attention.settle(HandingOver.RETURNED, id.value());
        }
        List<Message> messages = store.messages(consultation);
        List<AccountId> people = Stream.concat(
                        messages.stream().map(Message::author),
                        Stream.of(consultation.askedBy(), consultation.specialist()))
                .distinct()
                .toList();
        return new ConsultationView(
                consultation,
                messages,
                colleagues.of(people),
                isMe(consultation.specialist()) && consultation.state().mayBeAnswered(),
                mine && consultation.state().mayBeAskedOn(),
                mine && consultation.state().mayBeClosed());
    }

    /** Who: anyone signed in. What she asked and what was asked of her, newest first. One look in the audit log. */
    @Transactional
    public ConsultationPage mine(@Nullable String after, int limit) {
        AccountId me = Acting.current().account().orElseThrow(Refused::notShown);
        List<Consultation> found = store.mine(me, ConsultationCursor.of(after), limit + 1);
        List<Consultation> shown = found.subList(0, Math.min(limit, found.size()));
        audit.look(
                "consultation.list", shown.stream().map(one -> one.id().value()).toList());
        Consultation last = found.size() > limit ? shown.getLast() : null;
        return new ConsultationPage(
                shown,
                colleagues.of(shown.stream()
                        .flatMap(one -> Stream.of(one.askedBy(), one.specialist()))
                        .distinct()
                        .toList()),
                last == null
                        ? null
                        : new ConsultationCursor(last.askedAt(), last.id().value()).opaque());
    }

    /** Who: who may ask. Specialists to choose from, those of one's own organisation first. */
    @Transactional(readOnly = true)
    public List<Colleague> specialists() {
        asker();
        return colleagues.withRole(Role.SPECIALIST, null, 50).colleagues();
    }

    /** Who: who has the mandate over the specialist of a question that waits; others are refused. The question, without its words. */
    @Transactional
    HandingOver.Waits waits(ConsultationId id) {
        return handing.waits(id);
    }

    /**
     * Who: as {@link #waits}. Another specialist answers it. Whoever hands over reads nothing.
     *
     * @throws Refused when she is no specialist, or names were shared with the question
     */
    @Transactional
    public void handOver(ConsultationId id, AccountId to) {
        handing.handOver(id, to);
    }

    /** Who: as {@link #waits}. The question goes back to who asked, who is told and can ask somebody else. */
    @Transactional
    public void giveBack(ConsultationId id) {
        handing.giveBack(id);
    }

    private Consultation of(ConsultationId id) {
        return store.find(id).orElseThrow(Refused::notShown);
    }

    private static Actor.Person asker() {
        if (Acting.current() instanceof Actor.Person person
                && (person.is(Role.WEIGHER) || person.is(Role.COORDINATOR) || person.is(Role.SIGNALLER))) {
            return person;
        }
        throw Refused.notShown();
    }

    private static boolean isMe(AccountId account) {
        return Acting.current().account().filter(account::equals).isPresent();
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Refused.notShown();
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private void change(String action, Consultation consultation, Map<String, String> details) {
        audit.change(
                action, List.of(consultation.id().value(), consultation.thread().value()), details);
    }
}
