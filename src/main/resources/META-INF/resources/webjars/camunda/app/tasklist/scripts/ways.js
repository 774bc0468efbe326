// The way to the dates at risk of all cases, for those who may give work to others.

export default [
  {
    id: 'dates-at-risk',
    pluginPoint: 'tasklist.navbar.action',
    priority: 50,
    render: place => {
      const link = document.createElement('a');
      link.href = '/dates';
      link.target = '_blank';
      link.rel = 'noopener';
      link.textContent = 'Dates at risk';
      place.className = 'dates-at-risk';
      place.append(link);
    }
  }
];
