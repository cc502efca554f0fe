# Pages and packs.
