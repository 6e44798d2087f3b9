package nl.veerkracht.thread;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalMeta;
import nl.veerkracht.signal.SignalState;
import nl.veerkracht.signal.Signals;
import org.springframework.stereotype.Component;

/** What this room asks of people, kept in step with how threads and proposals stand. With the rights of the house. */
@Component
class ThreadNeeds {

    static final String PROPOSAL = "thread.proposal";
    static final String UNWEIGHED = "thread.unweighed";
    static final String INTRODUCTION = "thread.introduction";
    static final String QUESTION = "thread.question";
    static final String HANDED = "thread.handed";
    static final String ANSWER = "thread.answer";

    private final Attention attention;
    private final ThreadStore threads;
    private final IntroductionStore introductions;
    private final Signals signals;

    ThreadNeeds(Attention attention, ThreadStore threads, IntroductionStore introductions, Signals signals) {
        this.attention = attention;
        this.threads = threads;
        this.introductions = introductions;
        this.signals = signals;
    }

    void asked(List<LinkProposalStore.Changed> changed) {
        for (LinkProposalStore.Changed one : changed) {
            UUID proposal = one.id().value();
            if (one.state() == ProposalState.OPEN) {
                attention.ask(PROPOSAL, Urgency.SOON, Audience.role(Role.LINK_CONFIRMER), proposal, null, null);
            } else {
                attention.settle(PROPOSAL, proposal);
            }
        }
    }

    /** A new thread of one signal in danger. */
    void danger(ThreadId thread) {
        attention.ask(UNWEIGHED, Urgency.TODAY, Audience.role(Role.WEIGHER), thread.value(), thread.value(), null);
    }

    void decided(LinkProposalId proposal) {
        attention.settle(PROPOSAL, proposal.value());
        attention.settle(ANSWER, proposal.value());
    }

    void question(UUID question, SignalId signal) {
        SignalMeta meta = signals.metadata(List.of(signal)).get(signal);
        if (meta != null) {
            attention.ask(QUESTION, Urgency.SOON, holder(meta), question, null, null);
        }
    }

    void answered(UUID question) {
        attention.settle(QUESTION, question);
    }

    void answer(Question question) {
        answered(question.id());
        attention.ask(
                ANSWER,
                Urgency.SOON,
                Audience.person(question.askedBy()),
                question.proposal().value(),
                null,
                null);
    }

    /** After a thread was joined, parted, or one of its signals changed. */
    void grown(Joining.Group group) {
        SignalThread thread = threads.find(group.thread()).orElseThrow();
        for (ThreadId part : thread.parts()) {
            weigh(thread, part);
        }
        introduce(group.signals());
    }

    private void weigh(SignalThread thread, ThreadId part) {
        boolean waits = part.equals(thread.id()) && thread.takenAt() == null && thread.grown();
        if (waits) {
            Urgency urgency = thread.danger() ? Urgency.TODAY : Urgency.SOON;
            attention.ask(UNWEIGHED, urgency, Audience.role(Role.WEIGHER), part.value(), part.value(), null);
        } else {
            attention.settle(UNWEIGHED, part.value());
        }
    }

    /** After somebody spoke with the one who gave this signal. */
    void spoke(SignalId with) {
        threads.ofSignal(with).flatMap(threads::find).ifPresent(thread -> introduce(thread.members()));
    }

    private void introduce(List<SignalId> together) {
        Map<SignalId, SignalMeta> metas = signals.metadata(together);
        List<IntroductionStore.Spoken> spoken = introductions.spoken(together);
        for (SignalMeta own : metas.values()) {
            boolean someoneNew = metas.values().stream().anyMatch(other -> isNew(own, other, spoken));
            if (someoneNew && own.state() == SignalState.OPEN) {
                attention.ask(INTRODUCTION, Urgency.SOON, holder(own), own.id().value(), null, null);
            } else {
                attention.settle(INTRODUCTION, own.id().value());
            }
        }
    }

    private static boolean isNew(SignalMeta own, SignalMeta other, List<IntroductionStore.Spoken> spoken) {
        return other.state() == SignalState.OPEN
                && !holder(other).equals(holder(own))
                && spoken.stream()
                        .noneMatch(one ->
                                one.signal().equals(other.id()) && one.account().equals(own.keeper()));
    }

    /** Who decides about a signal: its keeper, else the signallers of its organisation. */
    static Audience holder(SignalMeta signal) {
        return signal.keeper() != null
                ? Audience.person(signal.keeper())
                : Audience.roleIn(Role.SIGNALLER, signal.organisation());
    }
}
