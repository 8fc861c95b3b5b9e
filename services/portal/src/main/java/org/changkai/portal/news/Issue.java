package org.changkai.portal.news;

import java.util.List;

/** What was published on a day, in the order of the paper. */
public record Issue(List<Story> items) {}
