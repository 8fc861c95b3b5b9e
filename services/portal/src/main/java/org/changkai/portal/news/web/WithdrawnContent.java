package org.changkai.portal.news.web;

/** What is left of a withdrawn story: its notice. */
public record WithdrawnContent(String headline, String notice) {}
