package org.changkai.portal.page;

/** The entries of the navigation, in their order. */
public enum Menu {
    HOME("/", "nav.home"),
    CIRCLE("/circle", "nav.circle"),
    BOOK("/book", "nav.book"),
    MY("/my", "nav.my"),
    NEWS("/news", "nav.news"),
    SEARCH("/search", "nav.search");

    private final String address;
    private final String text;

    Menu(String address, String text) {
        this.address = address;
        this.text = text;
    }

    public String address() {
        return address;
    }

    /** The key of its words. */
    public String text() {
        return text;
    }

    public boolean is(String current) {
        return address.equals(current);
    }
}
