package nl.veerkracht.thread;

import java.util.List;
import java.util.Optional;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The face of the room: threads of signals. Every signal has a thread from the moment it is stored, of itself alone, so that one strong signal can be
 * weighed; confirmed link proposals join threads.
 */
@Component
public class Threads {

    private final ThreadStore store;
    private final Taking taking;
    private final LinkProposals proposals;
    private final Introductions introductions;
    private final HandingOver handing;
    private final LettingGo letting;
    private final Attention attention;

    Threads(
            ThreadStore store,
            Taking taking,
            LinkProposals proposals,
            Introductions introductions,
            HandingOver handing,
            LettingGo letting,
            Attention attention) {
        this.store = store;
        this.taking = taking;
        this.proposals = proposals;
        this.introductions = introductions;
        this.handing = handing;
        this.letting = letting;
        this.attention = attention;
    }

    /**
     * Who: weighers, privacy officers, the thread's team, and who holds a signal in it; others get nothing. The thread as it stands; for the id of a
     * thread that was joined into another: that other.
     */
    @Transactional(readOnly = true)
    public Optional<SignalThread> find(ThreadId id) {
        return store.find(id);
    }

    /** Who: link confirmers who may see the thread, and the house; others get nothing. The confirmed links between the signals of a thread, the oldest first. */
    @Transactional(readOnly = true)
    public List<ThreadLink> links(SignalThread thread) {
        return store.links(thread.id());
    }

    /** Who: as {@link #find}. The thread a signal is in now. */
    @Transactional(readOnly = true)
    public Optional<ThreadId> ofSignal(SignalId signal) {
        return store.ofSignal(signal);
    }

    /** Who: weighers. Joins the team of the thread as weigher, and sees from then on who it is about. Again is nothing new. */
    @Transactional
    public void take(ThreadId id) {
        if (!(Acting.current() instanceof Actor.Person person) || !person.is(Role.WEIGHER)) {
            throw Refused.notShown();
        }
        taking.take(store.find(id).orElseThrow(Refused::notShown), person.id());
    }

    /** Who: who has the mandate over the organisation of who weighed it last; others are refused. That colleague. */
    @Transactional
    Colleague handedOverFrom(ThreadId id) {
        return handing.from(id);
    }

    /** Who: as {@link #handedOverFrom}. Another weigher goes on with it, and is told. Whoever hands over reads nothing. */
    @Transactional
    public void handOver(ThreadId id, AccountId to) {
        handing.handOver(id, to);
    }

    /** Who: the house, after a room's own rule decided that this weigher goes on with the thread. She is told. */
    @Transactional
    public void give(ThreadId id, AccountId to) {
        if (!(Acting.current() instanceof Actor.House)) {
            throw Refused.notShown();
        }
        handing.give(id, to);
    }

    /**
     * Who: the house, when a line that ran from a thread is erased. What people weighed and asked about the thread is erased with it; when all its
     * signals are gone, everything is.
     */
    @Transactional
    public void letGo(ThreadId id) {
        if (!(Acting.current() instanceof Actor.House)) {
            throw Refused.notShown();
        }
        store.find(id).ifPresent(letting::letGo);
    }

    /** Who: a weigher to whom a thread was handed over. She has seen it; it leaves her desk. */
    @Transactional
    void seen(ThreadId id) {
        Acting.current()
                .account()
                .ifPresent(me -> attention.settle(ThreadNeeds.HANDED, id.value(), Audience.person(me)));
    }

    /** Who: link confirmers. Open proposals about this signal. */
    @Transactional(readOnly = true)
    public List<LinkProposalId> openProposals(SignalId signal) {
        return proposals.about(signal);
    }

    /** Who: link confirmers. The two are about the same young person: their threads go on as one, and who gave the signals learn of each other. */
    @Transactional
    public Decision confirm(LinkProposalId id) {
        return proposals.confirm(id, null);
    }

    /**
     * Who: link confirmers. The two are not about the same young person; it is not asked again.
     *
     * @param reason {@code other_person}, {@code family}, {@code too_little} or {@code other}
     * @param note the confirmer's own words, or null
     */
    @Transactional
    public Decision reject(LinkProposalId id, String reason, @Nullable String note) {
        return proposals.reject(id, null, reason, note);
    }

    /** Who: link confirmers. Takes a confirmed link back: both threads are as they were, also after later joins, and the question is open again. */
    @Transactional
    public Decision undo(LinkProposalId id, @Nullable String note) {
        return proposals.undo(id, note);
    }

    /** Who: link confirmers. Puts a question to who holds each of the two signals; the proposal stays open. */
    @Transactional
    public void ask(LinkProposalId id, String question) {
        proposals.ask(id, question);
    }

    /** Who: signallers with a signal in the same thread, or on its team and told who gave signals. Notes that she spoke with the one who gave this signal. */
    @Transactional
    public void spoke(SignalId with) {
        introductions.spoke(with);
    }
}
