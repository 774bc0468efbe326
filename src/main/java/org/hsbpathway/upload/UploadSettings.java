package org.hsbpathway.upload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may come in.
 *
 * @param limit the largest file that is taken
 */
@ConfigurationProperties("hsb.uploads")
record UploadSettings(@DefaultValue("20MB") DataSize limit) {}
