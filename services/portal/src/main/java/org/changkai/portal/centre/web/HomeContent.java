package org.changkai.portal.centre.web;

import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Story;

/** What the home page shows. */
public record HomeContent(Reply<ServiceItem.ServiceItems> services, Reply<Story.Stories> stories) {}
