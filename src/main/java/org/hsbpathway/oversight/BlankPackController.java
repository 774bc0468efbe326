package org.hsbpathway.oversight;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Blank packs to print, for whoever is signed in. There is nothing about anybody in them. */
@RestController
@RequestMapping(path = "/packs", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
class BlankPackController {

  private final BlankPacks packs;

  BlankPackController(BlankPacks packs) {
    this.packs = packs;
  }

  @GetMapping
  String index() {
    return packs.index();
  }

  @GetMapping("/{path}")
  String pack(@PathVariable String path) {
    return Arrays.stream(BlankPack.values())
        .filter(pack -> pack.path().equals(path))
        .findFirst()
        .map(packs::page)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
