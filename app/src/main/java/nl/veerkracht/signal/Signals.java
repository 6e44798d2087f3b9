package nl.veerkracht.signal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.veerkracht.access.Organisations;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The face of the room: signals from the moment they are given until they are let go.
 *
 * <p>The batch reads ({@link #metadata}, {@link #identities}, {@link #contents}, {@link #contacts}) are for pages of other rooms: one query each, what
 * the reader may not see is left out, and the calling page writes its one look in the audit log.
 */
@Component
public class Signals {

    private final Receiving receiving;
    private final SignalReads reads;
    private final Organisations organisations;
    private final Audit audit;

    Signals(Receiving receiving, SignalReads reads, Organisations organisations, Audit audit) {
        this.receiving = receiving;
        this.reads = reads;
        this.organisations = organisations;
        this.audit = audit;
    }

    /**
     * Who: signallers, people and keys, for their own organisation. Stores a signal, unless something in it cannot be or it is known already. A person
     * keeps it; what a key sends is kept by nobody until a colleague takes it.
     */
    @Transactional
    public Receipt receive(Intake intake) {
        return receive(SignalJson.tree(intake));
    }

    /** Who: as {@link #receive(Intake)}. The same, as JSON that was parsed and not yet checked. */
    @Transactional
    Receipt receive(JsonNode given) {
        requireAny(Role.SIGNALLER, Role.IMPORTER);
        return receiving.receive(Acting.current().organisation()::orElseThrow, given);
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

    /** Who: the keeper; without one, signallers and keys of its organisation; others see only the parts that are open to them. Audited. */
    @Transactional
    public Optional<SignalView> read(SignalId id) {
        Optional<SignalView> found = reads.view(id);
        found.ifPresent(view -> audit.look("signal.read", id.value()));
        return found;
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

    private static void requireAny(Role... roles) {
        if (Arrays.stream(roles).noneMatch(Acting.current()::is)) {
            throw NotYours.refusal();
        }
    }
}
