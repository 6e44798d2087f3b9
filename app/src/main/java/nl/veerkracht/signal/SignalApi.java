package nl.veerkracht.signal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.api.Body;
import nl.veerkracht.web.Invalid;
import nl.veerkracht.web.Refused;
import nl.veerkracht.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Signals over HTTP, for the systems of organisations. */
@RestController
class SignalApi {

    private static final int LARGEST = 64 * 1024;
    private static final String PATH = "/api/v1/signals";

    /** For whom an importer sends; percent-encoded, because a header cannot hold every name. */
    private static final String ORGANISATION = "Veerkracht-Organisation";

    /** What a sender hears; nothing about anybody else's signals. */
    record Answer(UUID id, Instant receivedAt) {}

    private final Signals signals;
    private final Texts texts;

    SignalApi(Signals signals, Texts texts) {
        this.signals = signals;
        this.texts = texts;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> receive(
            HttpServletRequest request,
            @RequestHeader(name = ORGANISATION, required = false) @Nullable String organisation) {
        JsonNode signal = SignalJson.parse(Body.read(request, LARGEST))
                .orElseThrow(() -> new Refused(HttpStatus.BAD_REQUEST, "signal.refused.not-json"));
        return switch (organisation == null
                ? signals.receive(signal)
                : signals.receiveFor(name(organisation), signal)) {
            case Receipt.Stored stored ->
                ResponseEntity.created(URI.create(PATH + "/" + stored.id().value()))
                        .body(new Answer(stored.id().value(), stored.receivedAt()));
            case Receipt.KnownAlready known ->
                ResponseEntity.ok(new Answer(known.id().value(), known.receivedAt()));
            case Receipt.Invalid invalid -> throw new Invalid(told(invalid.faults()));
        };
    }

    @GetMapping(PATH + "/{id}")
    SentSignal read(@PathVariable("id") UUID id) {
        return signals.sent(new SignalId(id)).orElseThrow(Refused::notShown);
    }

    private List<Invalid.Fault> told(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Invalid.Fault(
                        fault.pointer(),
                        texts.text(Texts.ENGLISH, fault.key(), fault.args().toArray())))
                .toList();
    }

    private static String name(String encoded) {
        try {
            return UriUtils.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused(HttpStatus.BAD_REQUEST, "signal.refused.organisation");
        }
    }
}
