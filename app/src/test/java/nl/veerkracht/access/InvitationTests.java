package nl.veerkracht.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** One-time links, over HTTP. */
@HouseTest
class InvitationTests {

    @Autowired
    TestPeople people;

    @Autowired
    MockMvc http;

    @Autowired
    Invitations invitations;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    Clock clock;

    private final String email = UUID.randomUUID() + "@example.org";

    private Invitations.Invited invite(Actor.Person administrator) {
        return people.as(
                administrator,
                () -> invitations.invite(new NewAccount(
                        "Joost Bakker", email, administrator.inOrganisation(), Set.of(Role.SPECIALIST))));
    }

    private Cookie arrive(String token) throws Exception {
        MockHttpServletResponse response = http.perform(get("/invitation/" + token))
                .andExpect(redirectedUrl("/invitation"))
                .andReturn()
                .getResponse();
        return Objects.requireNonNull(response.getCookie("session"));
    }

    private String show(Cookie session) throws Exception {
        return http.perform(get("/invitation").cookie(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse accept(Cookie session, String password, String code) throws Exception {
        return http.perform(post("/invitation")
                        .with(csrf())
                        .cookie(session)
                        .param("name", "Joost de Bakker")
                        .param("password", password)
                        .param("code", code))
                .andReturn()
                .getResponse();
    }

    private String code(String token) {
        byte[] secret = invitations.open(token).orElseThrow().totpSecret();
        return codes.at(secret, clock.instant().getEpochSecond() / 30);
    }

    @Test
    void who_is_invited_chooses_how_to_sign_in_and_is_in() throws Exception {
        String token = invite(people.person(Role.ADMINISTRATOR)).token();
        Cookie session = arrive(token);
        assertThat(show(session)).contains("Joost Bakker", email, "<svg");
        MockHttpServletResponse in = accept(session, "een zin die ik onthoud", code(token));
        assertThat(in.getRedirectedUrl()).isEqualTo("/");
        String me = http.perform(get("/me").cookie(Objects.requireNonNull(in.getCookie("session"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(me).contains("Joost de Bakker");
    }

    @Test
    void a_link_works_once() throws Exception {
        String token = invite(people.person(Role.ADMINISTRATOR)).token();
        Cookie one = arrive(token);
        Cookie two = arrive(token);
        String code = code(token);
        assertThat(accept(one, "een zin die ik onthoud", code).getRedirectedUrl())
                .isEqualTo("/");
        assertThat(accept(two, "een zin van een ander", code).getContentAsString())
                .contains("werkt niet meer");
        assertThat(show(arrive(token))).contains("werkt niet meer");
    }

    @Test
    void a_guessed_a_replaced_and_an_old_link_do_not_work() throws Exception {
        Actor.Person administrator = people.person(Role.ADMINISTRATOR);
        Invitations.Invited first = invite(administrator);
        assertThat(show(arrive(Secrets.fresh()))).contains("werkt niet meer");
        String second = people.as(administrator, () -> invitations.again(first.account()))
                .token();
        assertThat(show(arrive(first.token()))).contains("werkt niet meer");
        try (Connection owner = TestServer.owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("update access.invitation set expires_at = now() - interval '1 second' where account = '"
                    + first.account().value() + "'");
        }
        assertThat(show(arrive(second))).contains("werkt niet meer");
    }

    @Test
    void a_weak_password_or_a_wrong_code_is_told_at_the_field_and_uses_nothing_up() throws Exception {
        String token = invite(people.person(Role.ADMINISTRATOR)).token();
        Cookie session = arrive(token);
        String answer = accept(session, "kort", "000000").getContentAsString();
        assertThat(answer).contains("12 tot 128 tekens", "Deze code klopt niet");
        assertThat(accept(session, "een zin die ik onthoud", code(token)).getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void nobody_invites_into_another_organisation_or_twice_under_one_address() {
        Actor.Person administrator = people.person(Role.ADMINISTRATOR);
        invite(administrator);
        assertThatThrownBy(() -> invite(administrator)).isInstanceOf(Refused.class);
        Actor.Person other = people.person(Role.ADMINISTRATOR);
        NewAccount elsewhere =
                new NewAccount("Joost Bakker", "a" + email, administrator.inOrganisation(), Set.of(Role.SIGNALLER));
        assertThatThrownBy(() -> people.as(other, () -> invitations.invite(elsewhere)))
                .isInstanceOf(Refused.class);
        Actor.Person signaller = people.person(administrator.inOrganisation(), Role.SIGNALLER);
        assertThatThrownBy(() -> people.as(signaller, () -> invitations.invite(elsewhere)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void there_is_no_first_link_once_anybody_has_an_account() {
        people.person(Role.SIGNALLER);
        assertThat(people.asHouse(invitations::first)).isEmpty();
    }
}
