package nl.veerkracht.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.sharing.Partner;
import nl.veerkracht.sharing.Shareable;
import nl.veerkracht.sharing.What;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalMeta;
import nl.veerkracht.signal.Signals;
import org.springframework.stereotype.Component;

/** Signals in the sharing guide. They are shared with who works on their thread, and with colleagues and organisations that have signals in it. */
@Component
class SignalsToShare implements Shareable {

    private static final Set<What> PARTS = Set.of(What.IDENTITY, What.CONTENT, What.CONTACT);

    private final ThreadStore threads;
    private final Signals signals;
    private final Teams teams;
    private final Colleagues colleagues;
    private final HouseRights house;

    SignalsToShare(ThreadStore threads, Signals signals, Teams teams, Colleagues colleagues, HouseRights house) {
        this.threads = threads;
        this.signals = signals;
        this.teams = teams;
        this.colleagues = colleagues;
        this.house = house;
    }

    @Override
    public String kind() {
        return "signal";
    }

    @Override
    public Optional<Held> held(UUID resource) {
        SignalId id = new SignalId(resource);
        return Optional.ofNullable(signals.metadata(List.of(id)).get(id))
                .filter(ThreadScreens::isOwn)
                .map(meta -> new Held(resource, meta.organisation(), meta.expiresAt(), PARTS, partners(id)));
    }

    /** That a colleague has a signal in the same thread, or works on it, is what a confirmed link lets people know; so it may be offered here. */
    private List<Partner> partners(SignalId id) {
        Actor reader = Acting.current();
        return house.call(
                "thread.partners",
                () -> threads.ofSignal(id)
                        .flatMap(threads::find)
                        .map(thread -> partners(thread, reader))
                        .orElse(List.of()));
    }

    private List<Partner> partners(SignalThread thread, Actor reader) {
        List<Partner> partners = new ArrayList<>();
        partners.add(new Partner(Partner.Kind.DOSSIER, thread.id().value(), ""));
        Map<SignalId, SignalMeta> metas = signals.metadata(thread.members());
        List<AccountId> people = new ArrayList<>();
        metas.values().stream().map(SignalMeta::keeper).forEach(keeper -> {
            if (keeper != null) {
                people.add(keeper);
            }
        });
        teams.on(thread.id().value()).stream().map(TeamMember::account).forEach(people::add);
        colleagues.of(people.stream().distinct().toList()).values().stream()
                .filter(colleague -> !reader.account().equals(Optional.of(colleague.id())))
                .sorted(Comparator.comparing(Colleague::organisation).thenComparing(Colleague::name))
                .map(one -> new Partner(Partner.Kind.ACCOUNT, one.id().value(), one.name() + ", " + one.organisation()))
                .forEach(partners::add);
        metas.values().stream()
                .filter(meta -> !reader.organisation().equals(Optional.of(meta.organisation())))
                .map(meta -> new Partner(
                        Partner.Kind.ORGANISATION, meta.organisation().value(), meta.organisationName()))
                .distinct()
                .sorted(Comparator.comparing(Partner::name))
                .forEach(partners::add);
        return partners;
    }

    @Override
    public Map<UUID, String> paths(List<UUID> resources) {
        Map<UUID, String> paths = new HashMap<>();
        resources.forEach(resource -> paths.put(resource, "/shared-signals/" + resource));
        return paths;
    }
}
