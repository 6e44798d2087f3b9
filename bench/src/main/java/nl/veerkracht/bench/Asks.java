package nl.veerkracht.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.signal.Observation;
import nl.veerkracht.signal.Signaller;
import nl.veerkracht.signal.SignallerRole;

/** Requests as they come in on a working day. Half of the new signals are about young people who are known already. */
final class Asks {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI application;
    private final Scale scale;
    private final Visitors visitors;
    private final Secret secret;
    private final NameBook names = new NameBook();
    private final JsonMapper json = JsonMapper.builder().build();

    Asks(URI application, Scale scale, Visitors visitors, Secret secret) {
        this.application = application;
        this.scale = scale;
        this.visitors = visitors;
        this.secret = secret;
    }

    HttpRequest request(Kind kind, Dice dice) {
        return switch (kind) {
            case DESK -> page(dice.of(visitors.all()), "/");
            case THREAD -> dossier(visitors.of(kind.role(), dice), "/threads/", dice);
            case TRAJECTORY -> dossier(visitors.of(kind.role(), dice), "/trajectories/", dice);
            case PROPOSALS -> page(visitors.of(kind.role(), dice), "/link-proposals");
            case PROPOSAL -> page(visitors.of(kind.role(), dice), "/link-proposals/" + dice.of(visitors.proposals()));
            case MY_SIGNALS -> page(visitors.of(kind.role(), dice), "/signals");
            case POST_SIGNAL -> signal(dice);
            default -> longLine(dice.of(visitors.longLines()), kind.path());
        };
    }

    private HttpRequest dossier(Visitor visitor, String path, Dice dice) {
        return page(visitor, path + dice.of(visitor.dossiers()));
    }

    private HttpRequest longLine(Visitor coordinator, String path) {
        return page(coordinator, "/trajectories/" + coordinator.dossiers().getFirst() + path);
    }

    private HttpRequest page(Visitor visitor, String path) {
        return to(path).header("Cookie", visitor.cookie())
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip")
                .GET()
                .build();
    }

    private HttpRequest signal(Dice dice) {
        UUID organisation = Dice.id(scale.seed(), "organisation", dice.below(scale.organisations()));
        return to("/api/v1/signals")
                .header("Authorization", "Bearer " + secret.apiKey(organisation))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(dice)))
                .build();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(application.resolve(path)).timeout(PATIENCE);
    }

    private String body(Dice dice) {
        LocalDate today = LocalDate.ofInstant(scale.now(), ZoneOffset.UTC);
        Youth youth = dice.chance(0.5)
                ? ThreadMaker.about(scale, names, dice.below(scale.threads()))
                : Youth.of(scale.seed() + 1, dice.longs(), names, today);
        About about = youth.told(dice, 1);
        Intake intake = new Intake(
                "bench-" + dice.uuid(),
                today.toString(),
                new Signaller(names.whole(dice), SignallerRole.TEACHER, "020-5550100"),
                about,
                List.of(new Observation(
                        dice.of(List.of(LifeArea.values())),
                        null,
                        "Kwam drie keer niet op school en wil niet zeggen waar ze was.",
                        null,
                        Certainty.SEEN)),
                null,
                null,
                false,
                null);
        try {
            return json.writeValueAsString(intake);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
