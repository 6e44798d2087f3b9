package nl.veerkracht.signal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Finds every fault of a signal: what the schema of the contract says, and what a schema cannot say about dates and characters. */
@Component
class SignalCheck {

    /** Enough to mend a file by; a hostile one does not get a longer answer than it sent. */
    private static final int MOST = 100;

    private static final String WRONG_TYPE = "wrong-type";
    private static final String CERTAINTY = "certainty";

    private static final Map<String, String> KINDS = Map.of(
            "required", "required",
            "minLength", "required",
            "maxLength", "too-long",
            "enum", "not-a-choice",
            "type", WRONG_TYPE,
            "pattern", "not-a-date",
            "minItems", "too-few",
            "maxItems", "too-many",
            "additionalProperties", "unknown-field",
            "minProperties", "too-few");

    private final JsonSchema schema = schema();
    private final Clock clock;

    SignalCheck(Clock clock) {
        this.clock = clock;
    }

    /** Everything that is wrong, in no particular order; empty when nothing is. */
    List<Fault> faults(JsonNode signal) {
        List<Fault> faults = new ArrayList<>();
        unusable("", signal).limit(MOST).forEach(faults::add);
        if (faults.stream().noneMatch(fault -> fault.key().endsWith(WRONG_TYPE))) {
            schema.validate(signal).stream().limit(MOST).map(SignalCheck::fault).forEach(faults::add);
        }
        Set<String> faulty = faults.stream().map(Fault::pointer).collect(Collectors.toSet());
        dates(signal).filter(fault -> !faulty.contains(fault.pointer())).forEach(faults::add);
        return faults.stream().distinct().limit(MOST).toList();
    }

    /** The same for what the screens of this house make: they may leave open how somebody knows. */
    List<Fault> faultsInHouse(JsonNode signal) {
        JsonNode outside = signal.deepCopy();
        for (JsonNode observation : outside.path("observations")) {
            if (observation instanceof ObjectNode open
                    && Certainty.NOT_SAID.code().equals(open.path(CERTAINTY).asText())) {
                open.put(CERTAINTY, Certainty.NOT_SAID.outside().code());
            }
        }
        return faults(outside);
    }

    private Stream<Fault> dates(JsonNode signal) {
        JsonNode observed = signal.path("observedAt");
        Stream<Fault> when = observed.isTextual()
                        && Observed.read(observed.asText(), clock.instant()) instanceof Observed.Wrong wrong
                ? Stream.of(Fault.at("/observedAt", wrong.kind()))
                : Stream.empty();
        JsonNode born = signal.path("about").path("birthDate");
        return !born.isTextual() ? when : Stream.concat(when, birth(born.asText()));
    }

    private Stream<Fault> birth(String iso) {
        try {
            PartialDate born = new PartialDate(iso);
            boolean possible = born.first().getYear() >= Observed.EARLIEST_YEAR
                    && !born.first().isAfter(Observed.today(clock.instant()));
            return possible ? Stream.empty() : Stream.of(Fault.at("/about/birthDate", "not-a-birth-date"));
        } catch (DateTimeException e) {
            return Stream.of(Fault.at("/about/birthDate", "not-a-date"));
        }
    }

    private static Fault fault(ValidationMessage found) {
        String pointer = found.getInstanceLocation().toString();
        String kind = KINDS.getOrDefault(found.getType(), "not-allowed");
        return switch (found.getType()) {
            case "required" -> Fault.at(pointer + "/" + found.getProperty(), kind);
            case "maxLength", "maxItems" ->
                Fault.at(pointer, kind, found.getSchemaNode().asInt());
            default -> Fault.at(pointer, kind);
        };
    }

    /**
     * Control characters other than line ends and tabs, and halves of characters: no person typed them and PostgreSQL refuses some. And numbers like
     * 1e400, with which the validator cannot reckon.
     */
    private static Stream<Fault> unusable(String pointer, JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .filter(field -> KNOWN.contains(field.getKey()))
                    .flatMap(field -> unusable(pointer + "/" + field.getKey(), field.getValue()));
        }
        if (node.isArray()) {
            return Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                    .flatMap(i -> unusable(pointer + "/" + i, node.get(i)));
        }
        if (node.isNumber() && !node.canConvertToInt()) {
            return Stream.of(Fault.at(pointer, WRONG_TYPE));
        }
        boolean strange = node.isTextual() && node.textValue().codePoints().anyMatch(SignalCheck::strange);
        return strange ? Stream.of(Fault.at(pointer, "strange-character")) : Stream.empty();
    }

    private static boolean strange(int point) {
        return (Character.getType(point) == Character.CONTROL && "\n\r\t".indexOf(point) < 0)
                || Character.getType(point) == Character.SURROGATE;
    }

    /** Only names of the schema may stand in a pointer: a name of the sender's own making would be echoed. */
    private static final Set<String> KNOWN = Set.of(
            "externalId",
            "observedAt",
            "signaller",
            "name",
            "role",
            "reach",
            "about",
            "givenNames",
            "infix",
            "surname",
            "nickname",
            "birthDate",
            "ageEstimate",
            "gender",
            "postalCode",
            "city",
            "phone",
            "handles",
            "platform",
            "handle",
            "school",
            "description",
            "observations",
            "lifeArea",
            "code",
            "fact",
            "interpretation",
            CERTAINTY,
            "place",
            "kind",
            "actionsTaken",
            "toldToYoungPerson");

    private static JsonSchema schema() {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        try (InputStream file = new ClassPathResource("contract/signal.schema.json").getInputStream()) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(file, config);
            schema.initializeValidators();
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
