package nl.veerkracht.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.directory.Directory;
import nl.veerkracht.directory.Group;
import nl.veerkracht.directory.Places;
import nl.veerkracht.directory.Reach;
import nl.veerkracht.directory.Service;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.directory.Upkeep;
import nl.veerkracht.yaml.YamlFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is offered in the made-up city: {@code demo/directory.yaml} as it is written there. */
@Component
class DemoDirectory {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * @param said days since its places were confirmed; {@code free} of {@code of} places, {@code waits} in days
     * @param open hours by days such as {@code MO-FR} or {@code SA}
     * @param holidays whether these hold on public holidays
     */
    record Offered(
            String org,
            String name,
            String about,
            Set<String> needs,
            Set<String> keeps,
            @Nullable List<Integer> ages,
            String city,
            String region,
            Set<String> speaks,
            boolean informal,
            @Nullable Integer free,
            @Nullable Integer of,
            @Nullable Integer waits,
            int said,
            @Nullable String hours,
            @Nullable Map<String, String> open,
            boolean holidays,
            @Nullable String closed,
            @Nullable String phone,
            @Nullable String postcode,
            @Nullable Set<String> asks,
            @Nullable Together group) {}

    record Together(int size, List<Integer> ages, String climate, String mix, int seen) {}

    private record Offers(List<Offered> services) {}

    private final Steps steps;
    private final Directory directory;
    private final Upkeep upkeep;
    private final Clock clock;

    DemoDirectory(Steps steps, Directory directory, Upkeep upkeep, Clock clock) {
        this.steps = steps;
        this.directory = directory;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    void load() {
        steps.asHouse("directory", () -> {
            read().services().forEach(one -> directory.write(service(one)));
            return new UUID(0, 0);
        });
        steps.asHouse("directory-kept", () -> {
            read().services().forEach(this::keep);
            return new UUID(0, 0);
        });
    }

    /** Keeping confirms it today; writing it once more says again when it was confirmed. */
    private void keep(Offered one) {
        Service service = service(one);
        directory.write(service);
        upkeep.keep(service.id(), DemoKept.of(one), null);
        directory.write(service);
    }

    private static Offers read() {
        Object tree = YamlFile.read("demo/directory.yaml");
        return MAPPER.convertValue(tree, Offers.class);
    }

    /** The id of a service of the city. */
    static ServiceId named(String name) {
        return new ServiceId(UUID.nameUUIDFromBytes(("directory/" + name).getBytes(StandardCharsets.UTF_8)));
    }

    private Service service(Offered one) {
        Instant said = clock.instant().minus(Duration.ofDays(one.said()));
        Integer youngest = one.ages() == null ? null : one.ages().getFirst();
        Integer oldest = one.ages() == null ? null : one.ages().getLast();
        return new Service(
                named(one.name()),
                one.org(),
                one.informal(),
                one.name(),
                one.about(),
                new Reach(youngest, oldest, one.city(), one.region(), one.speaks(), one.phone(), one.hours()),
                one.needs(),
                one.keeps(),
                group(one.group()),
                new Places(one.free(), one.of(), one.waits(), said));
    }

    private @Nullable Group group(@Nullable Together told) {
        if (told == null) {
            return null;
        }
        return new Group(
                told.size(),
                told.ages().getFirst(),
                told.ages().getLast(),
                Group.Climate.valueOf(told.climate().toUpperCase(Locale.ROOT)),
                Group.Mix.valueOf(told.mix().toUpperCase(Locale.ROOT)),
                LocalDate.ofInstant(clock.instant(), HERE).minusDays(told.seen()));
    }
}
