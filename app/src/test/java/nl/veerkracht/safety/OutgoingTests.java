package nl.veerkracht.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.veerkracht.actor.ActingClock;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What leaves the house, to a real mail server, also when that is down, refuses, or hangs up. */
@HouseTest
class OutgoingTests {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    @Autowired
    SafetyScene scene;

    @Autowired
    Outgoing outgoing;

    @Autowired
    Delivery delivery;

    @Autowired
    OutboxStore outbox;

    final MailServer server = new MailServer();
    final String address = SafetyScene.address();
    Actor.Person coordinator;

    @BeforeEach
    void begin() {
        server.start();
        coordinator = scene.coordinator();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    private Told tell(TrajectoryId line) {
        return scene.people.asHouse(() -> outgoing.tell(line, MessageKind.NEWS));
    }

    private void deliver() {
        deliver(server.settings());
    }

    private void deliver(MailSettings settings) {
        delivery.round(new Post(settings), settings);
    }

    private void deliverAfter(Duration later) {
        ActingClock.at(Instant.now().plus(later), () -> {
            deliver();
            return true;
        });
    }

    private Message only(TrajectoryId line) {
        List<Message> messages = scene.people.asHouse(() -> outbox.newest(line.value()));
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    @Test
    void nothing_leaves_before_it_was_agreed_with_her() {
        TrajectoryId line = scene.line(coordinator);
        assertThat(tell(line)).isEqualTo(Told.SILENT);
        assertThat(scene.people.asHouse(() -> outbox.newest(line.value()))).isEmpty();
    }

    @Test
    void nothing_leaves_when_she_may_only_be_called() {
        TrajectoryId line = scene.line(coordinator);
        scene.people.as(
                coordinator,
                () -> scene.safety.agree(
                        line, 0, SafetyScene.terms(true, Set.of(Channel.CALL), Hours.ALL, true, address)));
        assertThat(tell(line)).isEqualTo(Told.SILENT);
    }

    @Test
    void what_leaves_is_empty_and_neutral_and_arrives_once() throws Exception {
        TrajectoryId line = scene.reachable(coordinator, address, Hours.ALL);
        assertThat(tell(line)).isEqualTo(Told.ON_ITS_WAY);
        assertThat(tell(line)).isEqualTo(Told.ALREADY);
        deliver();
        deliver();
        assertThat(server.arrived(address)).hasSize(1);
        MimeMessage mail = server.arrived(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Er staat iets voor je klaar.");
        assertThat(mail.getContent().toString().strip()).isEqualTo("Er staat iets voor je klaar.");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Agenda <bericht@berichten.example>");
        assertThat(mail.getMessageID()).isEqualTo("<" + only(line).id() + "@berichten.example>");
        String all = String.join("\n", Collections.list(mail.getAllHeaderLines()));
        assertThat(all)
                .doesNotContainIgnoringCase("veerkracht")
                .doesNotContain("http", "Dewi", "Noor", line.value().toString());
        assertThat(only(line).state()).isEqualTo(Message.State.SENT);
    }

    @Test
    void a_cause_that_is_undone_sends_nothing() {
        TrajectoryId line = scene.reachable(coordinator, address, Hours.ALL);
        assertThatThrownBy(() -> scene.people.asHouse(() -> {
                    outgoing.tell(line, MessageKind.REPLY);
                    throw new Refused("safety.refused.text");
                }))
                .isInstanceOf(Refused.class);
        deliver();
        assertThat(server.arrived(address)).isEmpty();
        assertThatThrownBy(() -> outgoing.tell(line, MessageKind.REPLY))
                .as("without a transaction of its cause")
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void what_became_unsafe_meanwhile_does_not_leave() {
        TrajectoryId line = scene.reachable(coordinator, address, Hours.ALL);
        tell(line);
        Actor.Person member = scene.member(coordinator, line);
        scene.people.as(member, () -> scene.safety.notSafe(line, "Haar broer leest mee."));
        deliver();
        assertThat(server.arrived(address)).isEmpty();
        assertThat(only(line).state()).isEqualTo(Message.State.WITHHELD);
        assertThat(scene.people
                        .as(coordinator, () -> scene.safety.contact(line))
                        .terms()
                        .safe())
                .isFalse();
    }

    @Test
    void a_message_waits_for_the_hours_that_are_safe() {
        int hour = LocalTime.now(HERE).getHour();
        Hours later = hour < 20 ? new Hours(hour + 2, 24) : new Hours(0, 12);
        TrajectoryId line = scene.reachable(coordinator, address, later);
        tell(line);
        deliver();
        assertThat(server.arrived(address)).isEmpty();
        Instant next = only(line).nextAt();
        assertThat(next).isEqualTo(later.next(Instant.now()));
        deliverAfter(Duration.between(Instant.now(), next).plusSeconds(1));
        assertThat(server.arrived(address)).hasSize(1);
    }

    @Test
    void a_server_that_is_down_is_tried_again_with_growing_pauses_and_gets_it_once_when_it_is_back() {
        TrajectoryId line = scene.reachable(coordinator, address, Hours.ALL);
        tell(line);
        server.stop();
        deliver();
        Message first = only(line);
        assertThat(first.state()).isEqualTo(Message.State.WAITING);
        assertThat(first.trouble()).isEqualTo("connect");
        assertThat(first.tries()).isEqualTo(1);
        assertThat(scene.needs(first.id())).isZero();
        deliver();
        assertThat(only(line).tries()).as("not before the pause is over").isEqualTo(1);
        deliverAfter(Duration.ofMinutes(2));
        assertThat(only(line).tries()).isEqualTo(2);
        assertThat(Delivery.pause(1)).isGreaterThan(Delivery.pause(0));
        assertThat(Delivery.pause(99)).isEqualTo(Delivery.pause(5));
        deliverAfter(Duration.ofHours(2));
        assertThat(scene.needs(first.id())).as("who leads the line hears of it").isEqualTo(1);

        server.start();
        deliverAfter(Duration.ofHours(4));
        deliverAfter(Duration.ofHours(30));
        assertThat(server.arrived(address)).hasSize(1);
        assertThat(only(line).state()).isEqualTo(Message.State.SENT);
        assertThat(scene.needs(first.id())).isZero();
    }

    @Test
    void who_dies_while_sending_leaves_it_unclear_and_nobody_sends_it_again_but_a_person() throws Exception {
        TrajectoryId line = scene.reachable(coordinator, address, Hours.ALL);
        tell(line);
        Message message = only(line);
        scene.people.asHouse(() -> {
            outbox.claim(message.id(), Instant.now());
            return true;
        });
        deliver();
        deliverAfter(Duration.ofHours(1));
        deliverAfter(Duration.ofHours(30));
        assertThat(server.arrived(address)).isEmpty();
        assertThat(only(line).state()).isEqualTo(Message.State.UNCLEAR);
        assertThat(scene.needs(message.id())).isEqualTo(1);

        Actor.Person member = scene.member(coordinator, line, nl.veerkracht.access.Sight.NOTES);
        assertThatThrownBy(() -> scene.people.run(member, () -> scene.safety.sendAgain(line, message.id())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> scene.people.run(member, () -> scene.safety.drop(line, message.id())))
                .isInstanceOf(Refused.class);
        scene.people.run(coordinator, () -> scene.safety.sendAgain(line, message.id()));
        deliver();
        assertThat(server.arrived(address)).hasSize(1);
        assertThat(server.arrived(address).getFirst().getMessageID())
                .contains(message.id().toString());
        assertThat(scene.needs(message.id())).isZero();
    }

    @Test
    void a_server_that_hangs_up_after_the_text_leaves_it_unclear() throws Exception {
        TrajectoryId line = scene.reachable(coordinator, address, Hours.ALL);
        tell(line);
        try (RudeServer rude = RudeServer.hangsUpAfterTheText()) {
            deliver(MailServer.settings(rude.port()));
        }
        assertThat(only(line).state()).isEqualTo(Message.State.UNCLEAR);
        deliverAfter(Duration.ofHours(30));
        assertThat(server.arrived(address)).isEmpty();
        scene.people.run(coordinator, () -> scene.safety.drop(line, only(line).id()));
        assertThat(only(line).state()).isEqualTo(Message.State.DROPPED);
    }

    @Test
    void an_address_that_is_refused_is_told_at_once_and_not_tried_again() throws Exception {
        TrajectoryId line = scene.reachable(coordinator, address, Hours.ALL);
        tell(line);
        try (RudeServer rude = RudeServer.knowsNobody()) {
            deliver(MailServer.settings(rude.port()));
        }
        assertThat(only(line).state()).isEqualTo(Message.State.FAILED);
        assertThat(only(line).trouble()).isEqualTo("smtp-550");
        assertThat(scene.needs(only(line).id())).isEqualTo(1);
        deliverAfter(Duration.ofHours(30));
        assertThat(server.arrived(address)).isEmpty();
    }

    @Test
    void two_nodes_that_deliver_at_once_send_one_mail() throws Exception {
        TrajectoryId line = scene.reachable(coordinator, address, Hours.ALL);
        tell(line);
        List<Thread> nodes = java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofPlatform().start(this::deliver))
                .toList();
        for (Thread node : nodes) {
            node.join();
        }
        assertThat(server.arrived(address)).hasSize(1);
    }
}
