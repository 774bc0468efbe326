// The ways to the pages about all cases: dates at risk for those who may give work to others, who has looked at a record for
// those who answer for that.

const link = (name, address, words) => ({
  id: name,
  pluginPoint: 'tasklist.navbar.action',
  priority: 50,
  render: place => {
    const way = document.createElement('a');
    way.href = address;
    way.target = '_blank';
    way.rel = 'noopener';
    way.textContent = words;
    place.className = name;
    place.append(way);
  }
});

export default [
  link('dates-at-risk', '/dates', 'Dates at risk'),
  link('who-has-looked', '/audit', 'Who has looked at a record')
];
