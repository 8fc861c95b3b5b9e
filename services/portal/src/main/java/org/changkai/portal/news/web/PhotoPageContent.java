package org.changkai.portal.news.web;

import org.changkai.portal.news.Photo;

/**
 * What a photograph's own page shows.
 *
 * @param jsonLd the photograph for machines
 */
public record PhotoPageContent(Photo photo, String jsonLd) {}
