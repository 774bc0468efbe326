package org.hsbpathway.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices are written.
 *
 * @param stopped whether no notice at all leaves, whatever happens
 * @param from the sender's address
 * @param address where people reach the application, for the link to Tasklist
 */
@ConfigurationProperties("hsb.notices")
record NoticeSettings(
    @DefaultValue("false") boolean stopped,
    @DefaultValue("hsb-pathway@localhost") String from,
    @DefaultValue("http://localhost:8080") String address) {}
