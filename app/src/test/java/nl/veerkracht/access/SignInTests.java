package nl.veerkracht.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** At the door, over HTTP: e-mail, password and code. */
@HouseTest
class SignInTests {

    private static final String PASSWORD = "een zin die ik goed onthoud";

    @Autowired
    TestPeople people;

    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    @Autowired
    CredentialStore credentials;

    @Autowired
    Passwords passwords;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    Clock clock;

    private final byte[] secret = OneTimeCodes.secret();
    private final String email = UUID.randomUUID() + "@example.org";

    private AccountId enrol() {
        return people.asHouse(() -> {
            NewAccount fresh = new NewAccount("Samira Idrissi", email, people.organisation(), Set.of(Role.COORDINATOR));
            AccountId id = accounts.enrol(fresh);
            credentials.save(id, passwords.hash(PASSWORD), secret, 0);
            return id;
        });
    }

    private String code(int stepsFromNow) {
        return codes.at(secret, clock.instant().getEpochSecond() / 30 + stepsFromNow);
    }

    private MockHttpServletResponse knock(String as, String password, String code, Cookie... cookies) throws Exception {
        MockHttpServletRequestBuilder request = post("/sign-in")
                .with(csrf())
                .param("email", as)
                .param("password", password)
                .param("code", code);
        return http.perform(cookies.length == 0 ? request : request.cookie(cookies))
                .andReturn()
                .getResponse();
    }

    private static Cookie cookie(MockHttpServletResponse response, String name) {
        return Objects.requireNonNull(response.getCookie(name), name);
    }

    private void assertIn(MockHttpServletResponse response) {
        assertThat(response.getRedirectedUrl()).isEqualTo("/");
    }

    private void assertNotKnown(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).contains("Dit lukt niet.").doesNotContain(PASSWORD);
    }

    @Test
    void password_and_code_together_let_her_in_with_a_fresh_session() throws Exception {
        enrol();
        MockHttpServletResponse page =
                http.perform(get("/sign-in").param("to", "/me")).andReturn().getResponse();
        Cookie before = cookie(page, "session");
        MockHttpServletResponse in = knock(email.toUpperCase(java.util.Locale.ROOT), PASSWORD, code(0), before);
        assertThat(in.getRedirectedUrl()).isEqualTo("/me");
        Cookie after = cookie(in, "session");
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(after.isHttpOnly()).isTrue();
        assertThat(after.getAttribute("SameSite")).isEqualTo("Lax");
        http.perform(get("/me").cookie(after)).andExpect(status().isOk());
        http.perform(get("/me").cookie(before)).andExpect(redirectedUrl("/sign-in?to=/me"));
    }

    @Test
    void behind_https_the_cookie_is_bound_to_the_host() throws Exception {
        enrol();
        MockHttpServletResponse in = http.perform(post("/sign-in")
                        .secure(true)
                        .with(csrf())
                        .param("email", email)
                        .param("password", PASSWORD)
                        .param("code", code(0)))
                .andReturn()
                .getResponse();
        Cookie cookie = cookie(in, "__Host-session");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void a_wrong_password_a_wrong_code_a_blocked_account_and_an_unknown_address_read_the_same() throws Exception {
        AccountId id = enrol();
        String right = code(0);
        assertNotKnown(knock(email, "een andere lange zin", right));
        assertNotKnown(knock(email, PASSWORD, "000000"));
        assertNotKnown(knock("nobody-" + email, PASSWORD, right));
        people.run(new nl.veerkracht.actor.Actor.House("test"), () -> accounts.block(id));
        assertNotKnown(knock(email, PASSWORD, right));
    }

    @Test
    void a_code_works_once() throws Exception {
        enrol();
        String code = code(0);
        assertIn(knock(email, PASSWORD, code));
        assertNotKnown(knock(email, PASSWORD, code));
        assertNotKnown(knock(email, PASSWORD, code(-1)));
        assertIn(knock(email, PASSWORD, code(1)));
    }

    @Test
    void a_code_of_longer_ago_does_not_work() throws Exception {
        enrol();
        assertNotKnown(knock(email, PASSWORD, code(-4)));
    }

    @Test
    void a_change_without_a_token_does_not_sign_in() throws Exception {
        enrol();
        http.perform(post("/sign-in")
                        .param("email", email)
                        .param("password", PASSWORD)
                        .param("code", code(0)))
                .andExpect(status().isForbidden());
    }

    @Test
    void who_guesses_must_wait_and_learns_nothing_and_her_own_browser_still_gets_in() throws Exception {
        enrol();
        Cookie device = cookie(knock(email, PASSWORD, code(0)), "device");
        String nobody = "nobody-" + email;
        for (int i = 0; i < 6; i++) {
            knock(email, "geraden wachtwoord", "123456");
            knock(nobody, "geraden wachtwoord", "123456");
        }
        MockHttpServletResponse known = knock(email, PASSWORD, code(1));
        MockHttpServletResponse unknown = knock(nobody, PASSWORD, code(1));
        assertThat(known.getContentAsString()).contains("te vaak geprobeerd");
        assertThat(unknown.getContentAsString()).contains("te vaak geprobeerd");
        assertIn(knock(email, PASSWORD, code(1), device));
        assertThat(knock(nobody, PASSWORD, code(1), device).getContentAsString())
                .contains("te vaak geprobeerd");
    }

    @Test
    void a_whole_school_behind_one_address_is_not_kept_out_by_one_who_guesses() throws Exception {
        enrol();
        String somebodyElse = UUID.randomUUID() + "@example.org";
        for (int i = 0; i < 12; i++) {
            knock(somebodyElse, "geraden wachtwoord", "123456");
        }
        assertIn(knock(email, PASSWORD, code(0)));
    }

    @Test
    void a_blocked_account_loses_its_sessions_at_once() throws Exception {
        AccountId id = enrol();
        Cookie session = cookie(knock(email, PASSWORD, code(0)), "session");
        http.perform(get("/me").cookie(session)).andExpect(status().isOk());
        people.run(new nl.veerkracht.actor.Actor.House("test"), () -> accounts.block(id));
        http.perform(get("/me").cookie(session)).andExpect(redirectedUrl("/sign-in?to=/me"));
    }

    @Test
    void signing_out_everywhere_ends_every_session() throws Exception {
        enrol();
        Cookie one = cookie(knock(email, PASSWORD, code(0)), "session");
        Cookie two = cookie(knock(email, PASSWORD, code(1)), "session");
        http.perform(post("/me/sign-out-everywhere").with(csrf()).cookie(two)).andExpect(redirectedUrl("/sign-in"));
        http.perform(get("/me").cookie(one)).andExpect(redirectedUrl("/sign-in?to=/me"));
        http.perform(get("/me").cookie(two)).andExpect(redirectedUrl("/sign-in?to=/me"));
    }

    @Test
    void a_new_password_needs_the_old_one_and_a_code() throws Exception {
        enrol();
        Cookie session = cookie(knock(email, PASSWORD, code(0)), "session");
        String fresh = "nog een zin om te onthouden";
        http.perform(post("/me/password")
                        .with(csrf())
                        .cookie(session)
                        .param("old", "fout")
                        .param("code", code(1))
                        .param("fresh", fresh))
                .andExpect(status().isOk());
        MockHttpServletResponse changed = http.perform(post("/me/password")
                        .with(csrf())
                        .cookie(session)
                        .param("old", PASSWORD)
                        .param("code", code(1))
                        .param("fresh", fresh))
                .andExpect(redirectedUrl("/me"))
                .andReturn()
                .getResponse();
        http.perform(get("/me").cookie(session)).andExpect(redirectedUrl("/sign-in?to=/me"));
        http.perform(get("/me").cookie(cookie(changed, "session"))).andExpect(status().isOk());
    }

    @Test
    void nothing_but_a_page_of_ours_is_returned_to() throws Exception {
        enrol();
        MockHttpServletResponse page = http.perform(get("/sign-in").param("to", "//evil.example.org"))
                .andReturn()
                .getResponse();
        assertIn(knock(email, PASSWORD, code(0), cookie(page, "session")));
    }

    @Test
    void outside_a_demo_nobody_enters_with_one_press() throws Exception {
        AccountId id = enrol();
        http.perform(post("/sign-in/demo")
                        .with(csrf())
                        .param("account", id.value().toString()))
                .andExpect(status().isNotFound());
    }
}
