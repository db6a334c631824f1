document.body.textContent = 'Fixture';
