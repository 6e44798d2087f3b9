package nl.veerkracht.weighing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.questionnaire.Answers;
import nl.veerkracht.questionnaire.Questionnaires;
import nl.veerkracht.thread.SignalThread;
import nl.veerkracht.thread.ThreadErasure;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.vault.Vault;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The face of the room: what people weigh together on a thread, by instruments, with reasons, under their names. Nothing here computes an outcome. */
@Component
public class Weighings implements ThreadErasure {

    private final Guard guard;
    private final WeighingStore store;
    private final VersionStore versions;
    private final SignatureStore signatures;
    private final Drafts drafts;
    private final Signing signing;
    private final HandingOver handing;
    private final Circumstances circumstances;
    private final Questionnaires questionnaires;
    private final Colleagues colleagues;
    private final WeighingTerms terms;
    private final Attention attention;
    private final Vault vault;
    private final Audit audit;

    Weighings(
            Guard guard,
            WeighingStore store,
            VersionStore versions,
            SignatureStore signatures,
            Drafts drafts,
            Signing signing,
            HandingOver handing,
            Circumstances circumstances,
            Questionnaires questionnaires,
            Colleagues colleagues,
            WeighingTerms terms,
            Attention attention,
            Vault vault,
            Audit audit) {
        this.guard = guard;
        this.store = store;
        this.versions = versions;
        this.signatures = signatures;
        this.drafts = drafts;
        this.signing = signing;
        this.handing = handing;
        this.circumstances = circumstances;
        this.questionnaires = questionnaires;
        this.colleagues = colleagues;
        this.terms = terms;
        this.attention = attention;
        this.vault = vault;
        this.audit = audit;
    }

    /**
     * Who: weighers on the thread's team who see weighings. Starts an instrument on a thread, or finds the one that is being filled in. Weighing again
     * begins with the earlier answers, without what was concluded.
     */
    @Transactional
    public WeighingId start(ThreadId thread, String instrument) {
        return drafts.start(thread, instrument);
    }

    /** Who: the thread's team, as far as it sees weighings. Audited. */
    @Transactional
    public WeighingView read(WeighingId id) {
        var weighing = guard.readable(id);
        var thread = guard.readable(weighing.thread());
        audit.look("weighing.read", id.value(), thread.id().value());
        var newest = versions.find(id, weighing.version());
        var signed = weighing.state() == WeighingState.DRAFT ? List.<Signature>of() : signatures.of(weighing);
        return new WeighingView(
                weighing,
                thread.id(),
                questionnaires.edition(weighing.edition()),
                newest.map(WeighingVersion::answers).orElseGet(() -> Answers.none(weighing.edition())),
                circumstances.of(thread),
                signed,
                people(weighing, newest, signed),
                guard.writes(thread),
                signed.stream().anyMatch(this::waitsForMe));
    }

    private boolean waitsForMe(Signature signature) {
        return !signature.isGiven()
                && Acting.current()
                        .account()
                        .filter(signature.account()::equals)
                        .isPresent();
    }

    private Map<AccountId, Colleague> people(
            Weighing weighing, Optional<WeighingVersion> newest, List<Signature> signed) {
        var accounts = new HashSet<AccountId>();
        newest.ifPresent(version -> accounts.add(version.savedBy()));
        accounts.add(weighing.startedBy());
        signed.forEach(signature -> accounts.add(signature.account()));
        return colleagues.of(accounts);
    }

    /**
     * Who: weighers on the thread's team who see weighings. Saves a form as a new version, beside what others saved meanwhile.
     *
     * @param base the version the form was made from
     */
    @Transactional
    public Saved save(WeighingId id, int base, Map<String, List<String>> form) {
        return drafts.save(id, base, form);
    }

    /** Who: as {@link #read}. Colleagues who can have taken part, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> possibleParticipants(WeighingId id) {
        var thread = guard.readable(guard.readable(id).thread());
        var possible = signing.possible(thread);
        var people = colleagues.of(possible);
        return possible.stream()
                .flatMap(account -> Optional.ofNullable(people.get(account)).stream())
                .toList();
    }

    /**
     * Who: weighers on the thread's team who see weighings. Concludes what stands in {@code version}, signs for the acting person, and asks the others
     * who took part to sign.
     */
    @Transactional
    public Concluded conclude(WeighingId id, int version, Collection<AccountId> others) {
        return signing.conclude(id, version, others);
    }

    /**
     * Who: somebody who was asked to. Signs under her own account.
     *
     * @param agrees false when she took part but sees it differently; {@code remark} then says how
     * @throws Refused when there is nothing to sign for her
     */
    @Transactional
    public void sign(WeighingId id, boolean agrees, @Nullable String remark) {
        signing.sign(id, agrees, remark);
    }

    /** Who: weighers on the thread's team who see weighings. Back to a draft, as long as not everybody signed. */
    @Transactional
    public void reopen(WeighingId id) {
        signing.reopen(id);
    }

    /** Who: who has the mandate over somebody for whom an unsigned weighing waits; others are refused. That colleague. */
    @Transactional
    Colleague handedOverFrom(WeighingId id) {
        return handing.from(id);
    }

    /**
     * Who: as {@link #handedOverFrom}. Another weigher goes on with an unsigned weighing, on the thread's team; it is a draft again when it waited for the
     * signature of who cannot go on. Whoever hands over reads nothing.
     */
    @Transactional
    public void handOver(WeighingId id, AccountId to) {
        handing.handOver(id, to);
    }

    /** Who: as {@link #read}. Everything weighed on a thread. Audited. */
    @Transactional
    public History history(ThreadId id) {
        var thread = guard.readable(id);
        audit.look("weighing.history", thread.id().value());
        var weighings = store.of(thread.parts());
        var entries = versions.entries(weighings.stream().map(Weighing::id).toList());
        return new History(
                thread.id(),
                weighings,
                entries,
                colleagues.of(History.accounts(weighings, entries)),
                guard.writes(thread) ? terms.instruments() : List.of());
    }

    /** Who: as {@link #read}. One version as it was saved. Audited. */
    @Transactional
    public WeighingVersion version(UUID id) {
        var version = versions.find(id).orElseThrow(Refused::notShown);
        guard.readable(version.weighing());
        audit.look("weighing.version", version.weighing().value());
        return version;
    }

    /** Who: as {@link #read}; others get nothing. What was weighed and signed by this instrument last, ids and codes only. */
    @Transactional(readOnly = true)
    public Optional<Weighing> newestSigned(ThreadId id, String instrument) {
        return store.newestSigned(guard.readable(id).parts(), instrument);
    }

    /** Who: the house, for rooms that tell what happened. The signed weighings of a thread, as ids, codes and dates. */
    @Transactional(readOnly = true)
    public List<Weighing> signed(SignalThread thread) {
        if (!(Acting.current() instanceof Actor.House)) {
            throw Refused.notShown();
        }
        return store.of(thread.parts()).stream()
                .filter(weighing -> weighing.state() == WeighingState.SIGNED)
                .toList();
    }

    /** Who: the house, when threads are let go. Erases every weighing on them, for ever. */
    @Override
    @Transactional
    public void erase(List<ThreadId> threads) {
        if (!(Acting.current() instanceof Actor.House)) {
            throw Refused.notShown();
        }
        store.of(threads)
                .forEach(
                        weighing -> attention.settle(Signing.SIGN, weighing.id().value()));
        threads.forEach(thread -> attention.settle(Signing.AGAIN, thread.value()));
        List<UUID> keys = versions.keyIds(threads);
        versions.erase(threads);
        keys.forEach(vault::destroy);
        if (!keys.isEmpty()) {
            audit.change("weighing.erase", threads.stream().map(ThreadId::value).toList(), Map.of());
        }
    }
}
