package nl.veerkracht.directory;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.web.Crisis;
import nl.veerkracht.yaml.YamlFile;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts help for the whole country into the directory when it is not there: {@code national.yaml}. Nobody who searches finds nothing. */
@Component
class NationalNumbers {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final String ALWAYS = "always";

    /**
     * @param crisis whose number of {@code crisis.yaml} it has, null when it has one of its own
     * @param hours every day, or {@code always}, null when they are not known for sure
     */
    private record Line(
            String code,
            @Nullable String crisis,
            @Nullable String phone,
            String org,
            String name,
            String about,
            @Nullable Integer youngest,
            @Nullable Integer oldest,
            Set<String> asks,
            @Nullable String hours,
            boolean informal) {}

    private record File(String checked, List<Line> services) {}

    private final EntryStore entries;
    private final UpkeepStore upkeep;
    private final NationalStore store;
    private final Findings findings;
    private final Crisis crisis;
    private final TransactionTemplate transaction;

    NationalNumbers(
            EntryStore entries,
            UpkeepStore upkeep,
            NationalStore store,
            Findings findings,
            Crisis crisis,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.upkeep = upkeep;
        this.store = store;
        this.findings = findings;
        this.crisis = crisis;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        Acting.as(new Actor.House("directory.national"), () -> {
            transaction.executeWithoutResult(status -> add());
            return true;
        });
    }

    private void add() {
        File file = read();
        LocalDate checked = LocalDate.parse(file.checked());
        List<UUID> known = store.known(
                file.services().stream().map(line -> id(line).value()).toList());
        List<Line> missing = file.services().stream()
                .filter(line -> !known.contains(id(line).value()))
                .toList();
        missing.forEach(line -> add(line, checked));
        if (!missing.isEmpty()) {
            findings.catchUp(missing.stream().map(NationalNumbers::id).toArray(ServiceId[]::new));
        }
    }

    private void add(Line line, LocalDate checked) {
        Places room = new Places(
                null, null, null, checked.atStartOfDay(OpeningHours.HERE).toInstant());
        Reach reach = new Reach(line.youngest(), line.oldest(), "", "", Set.of("nl"), number(line), null);
        entries.write(new Service(
                id(line),
                line.org(),
                line.informal(),
                line.name(),
                line.about(),
                reach,
                Set.of(),
                Set.of(),
                null,
                room));
        upkeep.write(id(line), kept(line), null, room.confirmed(), checked);
        store.national(id(line));
    }

    private static ServiceId id(Line line) {
        return new ServiceId(UUID.nameUUIDFromBytes(("national/" + line.code()).getBytes(StandardCharsets.UTF_8)));
    }

    private String number(Line line) {
        return crisis.lines().stream()
                .filter(one -> one.code().equals(line.crisis()))
                .map(Crisis.Line::number)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(line.phone(), line.code()));
    }

    private Kept kept(Line line) {
        return new Kept(
                line.name(),
                line.about(),
                "",
                line.youngest(),
                line.oldest(),
                line.asks(),
                Set.of(),
                Set.of(),
                hours(line.hours()),
                true,
                "",
                number(line),
                "",
                Set.of("nl"),
                null,
                null,
                null,
                Card.asItStands());
    }

    private static Map<String, String> hours(@Nullable String hours) {
        Map<String, String> week = new HashMap<>();
        if (hours != null) {
            DayHours.DAYS.forEach(day -> week.put(day, hours.equals(ALWAYS) ? "0:00-24:00" : hours));
        }
        return week;
    }

    private static File read() {
        Object tree = YamlFile.read("national.yaml");
        return MAPPER.convertValue(tree, File.class);
    }
}
