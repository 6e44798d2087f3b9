package nl.veerkracht.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.signal.Observation;
import nl.veerkracht.signal.Place;
import nl.veerkracht.signal.PlaceKind;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;

/** Signals as room {@code signal} keeps them: every field sealed under the signal's own key. */
final class SignalStore {

    /** How long signals are kept, and how long before the end their keepers hear of it. */
    static final int KEPT_DAYS = 730;

    static final int WARNED_DAYS = 45;

    private static final String SIGNALS = """
            copy signal.signal (id, organisation, sender, keeper, key_id, external_fingerprint, observed, observed_on, received_at, state, danger, told,
              life_areas, expires_at, warned_at) from stdin (format binary)""";
    private static final String IDENTITIES =
            "copy signal.identity (signal, organisation, key_id, external_id_sealed, about_sealed) from stdin (format binary)";
    private static final String CONTENTS = """
            copy signal.content (signal, key_id, observations_sealed, place_sealed, actions_sealed, description_sealed) from stdin (format binary)""";
    private static final String CONTACTS =
            "copy signal.contact (signal, organisation, key_id, role, name_sealed, reach_sealed) from stdin (format binary)";

    private static final List<String> FACTS = List.of(
            "Kwam deze maand zes keer niet naar de les en viel twee keer in slaap.",
            "Stapte na schooltijd in een auto met een veel oudere bestuurder.",
            "Vertelde dat iemand foto's van haar doorstuurt en geld vraagt.",
            "Slaapt telkens ergens anders en wil niet zeggen waar.",
            "Draagt nieuwe dure spullen en heeft twee telefoons.",
            "Heeft blauwe plekken op de armen en eet bijna niets.");

    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    SignalStore(Vault vault) {
        this.vault = vault;
    }

    void add(Load.Batch batch, SeededSignal one, Dice dice, Instant now) {
        Vault.Fresh fresh = vault.prepare();
        KeyStore.add(batch, fresh, one.received());
        DataKey key = fresh.key();
        String external = "s-" + one.number();
        UUID keeper = one.keeper() == null ? null : one.keeper().id();
        String channel =
                (keeper == null ? "api/" : "screen/") + one.organisation().id() + "/";
        Instant expires = one.received().plus(KEPT_DAYS, ChronoUnit.DAYS);
        boolean warned = expires.isBefore(now.plus(WARNED_DAYS, ChronoUnit.DAYS));
        batch.table(SIGNALS)
                .row(15)
                .add(one.id())
                .add(one.organisation().id())
                .add(one.organisation().id())
                .add(keeper)
                .add(key.id())
                .add(vault.fingerprint("signal.external-id", channel + external))
                .add(one.observed().toString())
                .add(one.observed())
                .add(one.received())
                .add("open")
                .add(one.danger())
                .add(dice.chance(0.3) ? "yes" : "no")
                .list(one.areas().stream().map(LifeArea::code).toArray(String[]::new))
                .add(expires)
                .add(warned ? now : null);
        parts(batch, one, key, keeper == null ? external : null, dice);
    }

    private void parts(
            Load.Batch batch,
            SeededSignal one,
            DataKey key,
            @org.jspecify.annotations.Nullable String external,
            Dice dice) {
        UUID id = one.id();
        batch.table(IDENTITIES)
                .row(5)
                .add(id)
                .add(one.organisation().id())
                .add(key.id())
                .add(key.sealNullable("signal.identity.external_id", id, external))
                .add(key.seal("signal.identity.about", id, write(one.about().identity())));
        batch.table(CONTENTS)
                .row(6)
                .add(id)
                .add(key.id())
                .add(key.seal("signal.content.observations", id, write(observations(one, dice))))
                .add(key.sealNullable("signal.content.place", id, dice.chance(0.4) ? write(place(one)) : null))
                .add(key.sealNullable(
                        "signal.content.actions",
                        id,
                        dice.chance(0.5) ? "Met haar gepraat en het team gevraagd." : null))
                .add(key.sealNullable(
                        "signal.content.description", id, one.about().description()));
        batch.table(CONTACTS)
                .row(6)
                .add(id)
                .add(one.organisation().id())
                .add(key.id())
                .add("teacher")
                .add(key.seal(
                        "signal.contact.name",
                        id,
                        one.keeper() == null
                                ? "Team " + one.organisation().name()
                                : one.keeper().name()))
                .add(key.seal("signal.contact.reach", id, "020-555" + one.number() % 10_000));
    }

    private static List<Observation> observations(SeededSignal one, Dice dice) {
        return one.areas().stream()
                .map(area -> new Observation(area, null, dice.of(FACTS), null, dice.of(List.of(Certainty.values()))))
                .toList();
    }

    private static Place place(SeededSignal one) {
        return new Place(null, one.about().city(), PlaceKind.STREET);
    }

    private String write(Object part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
