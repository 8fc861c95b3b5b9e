package org.changkai.news.staff;

/**
 * A member of the newsroom, or a machine that acts for one.
 *
 * @param account the token's subject; two sign-offs by one account are by one person
 * @param name as it is printed on the sign-off sheet
 */
public record Person(String account, String name) {

    /** The service itself, when it keeps an appointed time. */
    public static final Person CLOCK = new Person("changkai-news", "定时发布");
}
