package nl.veerkracht.rights;

import java.util.Map;

/** How an organisation keeps what stands in the directory of its own services. */
final class UpkeepAsks {

    private UpkeepAsks() {}

    static Map<String, Asks.Ask> all() {
        return Map.of(
                "Upkeep.own(UUID,int)",
                (f, s) -> f.upkeep.own(null, 1),
                "Upkeep.keep(ServiceId,Kept,Instant)",
                (f, s) -> f.upkeep.keep(s.offered, Offered.kept(), null),
                "Upkeep.confirm(ServiceId,Instant)",
                (f, s) -> f.upkeep.confirm(s.offered, null));
    }
}
