package nl.veerkracht.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.database.HouseRounds;
import org.springframework.stereotype.Component;

/** An organisation is asked on a schedule whether what stands of its services is still right: once, however many services there are. */
@Component
class ConfirmNeeds implements NeedTeller {

    static final String KIND = "directory.confirm";

    private final KeeperStore store;
    private final Attention attention;
    private final UpkeepTerms terms;
    private final HouseRights house;
    private final HouseRounds rounds;
    private final Clock clock;

    ConfirmNeeds(
            KeeperStore store,
            Attention attention,
            UpkeepTerms terms,
            HouseRights house,
            HouseRounds rounds,
            Clock clock) {
        this.store = store;
        this.attention = attention;
        this.terms = terms;
        this.house = house;
        this.rounds = rounds;
        this.clock = clock;
    }

    void round() {
        rounds.over(
                "directory.confirm",
                after -> store.due(asked(), after, HouseRounds.AT_ONCE),
                id -> id,
                some -> attention.together(() -> some.forEach(this::ask)));
    }

    private void ask(UUID organisation) {
        OrganisationId who = new OrganisationId(organisation);
        attention.ask(KIND, Urgency.LATER, Audience.roleIn(Role.ADMINISTRATOR, who), organisation, null, null);
        attention.ask(KIND, Urgency.LATER, Audience.roleIn(Role.MANDATE_HOLDER, who), organisation, null, null);
    }

    /** After one service was confirmed: the organisation is asked no more once none is left. */
    void settled(ServiceId id) {
        house.run(
                "directory.confirm",
                () -> store.doneWith(id, asked()).forEach(organisation -> attention.settle(KIND, organisation)));
    }

    private LocalDate asked() {
        return LocalDate.ofInstant(clock.instant(), OpeningHours.HERE)
                .minusDays(terms.ask().toDays());
    }

    @Override
    public boolean tells(String kind) {
        return kind.equals(KIND);
    }

    @Override
    public Map<UUID, Line> tell(List<Need> needs) {
        Map<UUID, String> names = store.names(needs.stream().map(Need::subject).toList());
        Function<Need, Line> line = need -> new Line(names.getOrDefault(need.subject(), ""), null, OwnController.LIST);
        return needs.stream().collect(Collectors.toMap(Need::id, line));
    }
}
