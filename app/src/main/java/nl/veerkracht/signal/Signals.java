package nl.veerkracht.signal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.veerkracht.access.Mandate;
import nl.veerkracht.access.Organisations;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The face of the room: signals from the moment they are given until they are let go.
 *
 * <p>The batch reads ({@link #metadata}, {@link #identities}, {@link #contents}, {@link #contacts}) are for pages of other rooms: one query each, what
 * the reader may not see is left out, and the calling page writes its one look in the audit log. Refusals are {@link Refused}.
 */
@Component
public class Signals {

    private final Receiving receiving;
    private final Correcting correcting;
    private final Keeping keeping;
    private final Expiry expiry;
    private final SignalNeeds needs;
    private final SignalReadStore reads;
    private final SignalListStore lists;
    private final EarlierStore earlier;
    private final Organisations organisations;
    private final Mandate mandate;
    private final HouseRights house;
    private final Audit audit;

    Signals(
            Receiving receiving,
            Correcting correcting,
            Keeping keeping,
            Expiry expiry,
            SignalNeeds needs,
            SignalReadStore reads,
            SignalListStore lists,
            EarlierStore earlier,
            Organisations organisations,
            Mandate mandate,
            HouseRights house,
            Audit audit) {
        this.receiving = receiving;
        this.correcting = correcting;
        this.keeping = keeping;
        this.expiry = expiry;
        this.needs = needs;
        this.reads = reads;
        this.lists = lists;
        this.earlier = earlier;
        this.organisations = organisations;
        this.mandate = mandate;
        this.house = house;
        this.audit = audit;
    }

    /**
     * Who: signallers, people and keys, for their own organisation. Stores a signal, unless something in it cannot be or it is known already. A person
     * keeps it; what a key sends is kept by nobody until a colleague takes it.
     */
    @Transactional
    public Receipt receive(Intake intake) {
        requireAny(Role.SIGNALLER, Role.IMPORTER);
        return receiving.receive(Acting.current().organisation()::orElseThrow, intake);
    }

    /** Who: as {@link #receive(Intake)}. The same, as JSON that was parsed and not yet checked. */
    @Transactional
    Receipt receive(JsonNode given) {
        requireAny(Role.SIGNALLER, Role.IMPORTER);
        return receiving.receive(Acting.current().organisation()::orElseThrow, given);
    }

    /** Who: signed-in signallers. Everything that is wrong with what she is about to send; nothing is kept. */
    List<Fault> faults(JsonNode given) {
        person(Role.SIGNALLER);
        return receiving.faults(given);
    }

    /** Who: keys with the role importer. As {@link #receive(Intake)}, from the organisation with this name, which is made when it is new. */
    @Transactional
    Receipt receiveFor(String organisation, JsonNode given) {
        requireAny(Role.IMPORTER);
        return receiving.receive(() -> organisations.named(organisation), given);
    }

    /** Who: keys, for what their organisation sent. Audited. */
    @Transactional
    Optional<SentSignal> sent(SignalId id) {
        return Acting.current() instanceof Actor.Key ? read(id).map(SentSignal::of) : Optional.empty();
    }

    /**
     * Who: the keeper; without one, signallers and keys of its organisation; others get the parts that are open to them, or nothing. Audited, also when
     * there is nothing for the reader.
     */
    @Transactional
    public Optional<SignalView> read(SignalId id) {
        Optional<SignalView> found = reads.view(id);
        if (found.isEmpty()) {
            audit.refused("signal.read", id.value());
            return found;
        }
        audit.look("signal.read", id.value());
        Acting.current()
                .account()
                .filter(me -> me.equals(found.get().meta().keeper()))
                .ifPresent(me -> keeping.seen(id, me));
        return found;
    }

    /** Who: signed-in signallers. What the reader keeps, withdrawn ones as well. One look in the audit log. */
    @Transactional
    public SignalPage own(@Nullable String after, int limit) {
        AccountId me = person(Role.SIGNALLER).id();
        return looked(SignalCursor.page(lists.keptBy(me, SignalCursor.of(after), limit + 1), limit));
    }

    /** Who: signed-in signallers. What came in for their organisation and nobody keeps yet. One look in the audit log. */
    @Transactional
    public SignalPage unkept(@Nullable String after, int limit) {
        var mine = person(Role.SIGNALLER).inOrganisation();
        return looked(SignalCursor.page(lists.unkept(mine, SignalCursor.of(after), limit + 1), limit));
    }

    /** Who: mandate holders. The open signals of their organisation and who keeps them, without whom they are about. */
    @Transactional
    public SignalPage ofOrganisation(@Nullable String after, int limit) {
        var mine = person(Role.MANDATE_HOLDER).inOrganisation();
        return looked(SignalCursor.page(lists.of(mine, SignalCursor.of(after), limit + 1), limit));
    }

    /**
     * Who: the keeper; without one, signed-in signallers of its organisation. Corrects and adds.
     *
     * @param version of the signal the corrector looked at
     */
    @Transactional
    public Correction correct(SignalId id, int version, Intake intake) {
        return correct(id, version, SignalJson.tree(intake));
    }

    /** Who: as {@link #correct(SignalId, int, Intake)}. The same, as JSON that was not yet checked. */
    @Transactional
    Correction correct(SignalId id, int version, JsonNode given) {
        requireHolder(id);
        return correcting.correct(id, version, given);
    }

    /** Who: the keeper; without one, signed-in signallers of its organisation. What it said before it was corrected, newest first, at most 20. Audited. */
    @Transactional
    List<EarlierVersion> earlier(SignalId id) {
        requireHolder(id);
        audit.look("signal.earlier", id.value());
        return earlier.of(id);
    }

    /** Who: signed-in signallers. What the reader filled in about herself the last time. */
    @Transactional
    Optional<Signaller> lastSignaller() {
        return lists.keptBy(person(Role.SIGNALLER).id(), SignalCursor.of(null), 1).stream()
                .flatMap(line -> reads.contacts(List.of(line.meta().id())).stream())
                .map(SignalContact::signaller)
                .findFirst();
    }

    /** Who: signed-in signallers of its organisation, while nobody keeps it. The reader keeps it from now on. */
    @Transactional
    public void take(SignalId id) {
        keeping.take(id, person(Role.SIGNALLER).id());
    }

    /**
     * Who: who has the mandate over its organisation, and who holds it. Another signaller of the organisation keeps it from now on. Whoever hands over
     * reads nothing.
     */
    @Transactional
    public void handOver(SignalId id, AccountId to) {
        keeping.handOver(id, toHandOver(id).organisation(), to);
    }

    /** Who: as {@link #handOver}; others are refused. The signal that is handed over, as codes and dates. */
    @Transactional(readOnly = true)
    SignalMeta toHandOver(SignalId id) {
        SignalMeta meta = reads.meta(List.of(id)).stream().findFirst().orElseThrow(Refused::notShown);
        if (!mandate.over(meta.organisation())) {
            requireHolder(id);
        }
        return meta;
    }

    /** Who: the keeper; without one, signed-in signallers of its organisation. Nobody finds it any more; it can be put back for a while. */
    @Transactional
    public void withdraw(SignalId id) {
        requireHolder(id);
        keeping.withdraw(id);
    }

    /** Who: as {@link #withdraw}. Undoes it. */
    @Transactional
    public void putBack(SignalId id) {
        requireHolder(id);
        keeping.putBack(id);
    }

    /** Who: as {@link #withdraw}. Keeps it for another term. */
    @Transactional
    public void keep(SignalId id, KeepReason reason) {
        requireHolder(id);
        keeping.keep(id, reason);
    }

    /** Who: as {@link #withdraw}. Erases its words now, for ever. */
    @Transactional
    public void letGo(SignalId id) {
        requireHolder(id);
        house.run("signal.let-go", () -> expiry.letGo(id));
    }

    /** Who: rooms, after people found that these signals are about the same young person. Their term begins again. */
    @Transactional
    public void confirmed(Collection<SignalId> ids) {
        house.run("signal.confirmed", () -> keeping.confirmed(List.copyOf(ids)));
    }

    /** Who: weighers. Somebody has acted on the danger in this signal; it leaves the desks. */
    @Transactional
    public void dangerTakenUp(SignalId id) {
        person(Role.WEIGHER);
        SignalMeta meta = reads.meta(List.of(id)).stream().findFirst().orElseThrow(Refused::notShown);
        audit.change("signal.danger-taken-up", meta.id().value(), Map.of());
        needs.noDanger(id);
    }

    /** Who: the keeper, its organisation as long as nobody keeps it, mandate holders of its organisation, weighers, privacy officers, the house. */
    @Transactional
    public Map<SignalId, SignalMeta> metadata(Collection<SignalId> ids) {
        return byId(ids, reads::meta, SignalMeta::id);
    }

    /** Who: who holds the signal, confirmers of a link it is in, teams that may see identity, the house. The caller writes the look. */
    @Transactional
    public Map<SignalId, SignalIdentity> identities(Collection<SignalId> ids) {
        return byId(ids, reads::identities, SignalIdentity::id);
    }

    /** Who: who holds the signal, and with whom its content is shared. The caller writes the look. */
    @Transactional
    public Map<SignalId, SignalContent> contents(Collection<SignalId> ids) {
        return byId(ids, reads::contents, SignalContent::id);
    }

    /** Who: who holds the signal, signallers of a signal it was linked to, weighers when there is danger. The caller writes the look. */
    @Transactional
    public Map<SignalId, SignalContact> contacts(Collection<SignalId> ids) {
        return byId(ids, reads::contacts, SignalContact::id);
    }

    private static <T> Map<SignalId, T> byId(
            Collection<SignalId> ids, Function<Collection<SignalId>, List<T>> read, Function<T, SignalId> id) {
        Map<SignalId, T> found = new LinkedHashMap<>();
        if (!ids.isEmpty() && !(Acting.current() instanceof Actor.Nobody)) {
            read.apply(ids).forEach(one -> found.put(id.apply(one), one));
        }
        return found;
    }

    private SignalPage looked(SignalPage page) {
        if (!page.lines().isEmpty()) {
            audit.look(
                    "signal.list",
                    page.lines().stream().map(line -> line.meta().id().value()).toList());
        }
        return page;
    }

    private void requireHolder(SignalId id) {
        Actor.Person me = person(Role.SIGNALLER);
        SignalMeta meta = reads.meta(List.of(id)).stream().findFirst().orElseThrow(Refused::notShown);
        AccountId keeper = meta.keeper();
        boolean holds = keeper == null ? me.inOrganisation().equals(meta.organisation()) : keeper.equals(me.id());
        if (!holds) {
            throw Refused.notShown();
        }
    }

    private static Actor.Person person(Role... roles) {
        requireAny(roles);
        return Acting.current() instanceof Actor.Person person ? person : refuse();
    }

    private static void requireAny(Role... roles) {
        if (Arrays.stream(roles).noneMatch(Acting.current()::is)) {
            refuse();
        }
    }

    private static Actor.Person refuse() {
        throw new Refused(HttpStatus.FORBIDDEN, "signal.refused.role");
    }
}
