package nl.veerkracht.access;

/**
 * What who is not signed in sees at the root of the site, declared as a bean by the room that has it. Without one it is the sign-in page.
 *
 * @param path of a public page
 */
public record FrontPage(String path) {}
